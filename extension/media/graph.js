/** The script of the page that shows the graph. It draws what it is sent, and tells what was clicked. */
(() => {
  // The editor gives this function to its pages.
  const editor = acquireVsCodeApi();
  const canvas = document.getElementById('canvas');
  const colours = document.getElementById('colours');
  let zoom = 1;
  let chosen = null;

  const picture = () => canvas.querySelector('svg');

  function draw({ svg, style, cycles, isStale }) {
    colours.textContent = style;
    // The server escapes every name in it, and the policy of the page runs no script of it.
    canvas.innerHTML = svg.includes('class="box') ? svg : '';
    if (canvas.innerHTML === '') canvas.textContent = document.body.dataset.empty;
    document.getElementById('stale').hidden = !isStale;
    document.getElementById('cycles').textContent = cycles
      .map((names) => `${document.body.dataset.cycle}: ${[...names, names[0]].join(' → ')}`)
      .join('; ');
    for (const box of canvas.querySelectorAll('.box')) {
      box.setAttribute('tabindex', '0');
      box.setAttribute('role', 'button');
    }
    // A line is hard to hit: a wide one that nobody sees lies above it.
    for (const path of canvas.querySelectorAll('.arrow path')) {
      const catcher = path.cloneNode();
      catcher.removeAttribute('marker-end');
      catcher.classList.add('catcher');
      path.after(catcher);
    }
    scale();
    mark();
  }

  function scale() {
    const svg = picture();
    if (svg === null) return;
    svg.setAttribute('width', svg.viewBox.baseVal.width * zoom);
    svg.setAttribute('height', svg.viewBox.baseVal.height * zoom);
  }

  /** Shows the chosen resource, and fades what has nothing to do with it. */
  function mark() {
    const near = new Set([chosen]);
    for (const { dataset } of canvas.querySelectorAll('.arrow')) {
      if (dataset.from === chosen) near.add(dataset.to);
      if (dataset.to === chosen) near.add(dataset.from);
    }
    for (const arrow of canvas.querySelectorAll('.arrow')) {
      const { from, to } = arrow.dataset;
      arrow.classList.toggle('faded', chosen !== null && from !== chosen && to !== chosen);
    }
    for (const box of canvas.querySelectorAll('.box')) {
      box.classList.toggle('chosen', box.dataset.name === chosen);
      box.classList.toggle('faded', chosen !== null && !near.has(box.dataset.name));
      if (box.dataset.name === chosen) box.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  function choose(target) {
    const box = target.closest('.box');
    const arrow = target.closest('.arrow');
    if (box !== null) {
      chosen = box.dataset.name;
      editor.postMessage({ kind: 'resource', name: chosen });
    } else if (arrow !== null) {
      editor.postMessage({ kind: 'need', from: arrow.dataset.from, to: arrow.dataset.to });
    } else chosen = null;
    mark();
  }

  canvas.addEventListener('click', ({ target }) => choose(target));
  canvas.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(event.target);
  });
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom = Math.min(4, Math.max(0.2, zoom * (event.deltaY < 0 ? 1.1 : 1 / 1.1)));
      scale();
    },
    { passive: false },
  );
  document.getElementById('fit').addEventListener('click', () => {
    const svg = picture();
    if (svg === null) return;
    const { width, height } = svg.viewBox.baseVal;
    zoom = Math.min(canvas.clientWidth / width, canvas.clientHeight / height, 2);
    scale();
  });
  document.getElementById('save').addEventListener('click', () => editor.postMessage({ kind: 'export' }));
  window.addEventListener('message', ({ data }) => {
    if (data.kind === 'draw') draw(data);
    if (data.kind === 'choose' && data.name !== chosen) {
      chosen = data.name;
      mark();
    }
  });
  editor.postMessage({ kind: 'ready' });
})();
