/** `ros-lint graph`: the same resources and needs in four forms. */
import { describe, expect, test } from 'vitest';
import { folderOf, rosLint } from './command.ts';

const knot = `ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Size: {Type: String}
Conditions:
  IsLarge: !Equals [!Ref Size, large]
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
  Web:
    Type: ALIYUN::ECS::SecurityGroup
    DependsOn: [App]
    Properties: {VpcId: !Ref Vpc}
  App:
    Type: ALIYUN::ECS::SecurityGroup
    Properties: {VpcId: !GetAtt Vpc.VpcId, Description: !Ref Web}
  Store:
    Type: ALIYUN::RDS::DBInstance
    Condition: IsLarge
    Count: 2
    Properties: {VpcId: !If [IsLarge, !Ref Vpc, none]}
`;

const graph = (format: string) => rosLint(['graph', 'a.yml', '--format', format], { 'a.yml': knot });

describe('graph', () => {
  test('is data: nodes, edges with how they came about, cycles, places', () => {
    const { code, stdout, stderr } = graph('json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { nodes, edges, cycles } = JSON.parse(stdout);
    expect(
      nodes.map(({ name, service, condition, count }: Record<string, unknown>) => [name, service, condition, count]),
    ).toEqual([
      ['Vpc', 'ECS', undefined, undefined],
      ['Web', 'ECS', undefined, undefined],
      ['App', 'ECS', undefined, undefined],
      ['Store', 'RDS', 'IsLarge', '2'],
    ]);
    expect(
      edges.map(({ from, to, via, certain, cycle }: Record<string, unknown>) => ({ from, to, via, certain, cycle })),
    ).toEqual([
      { from: 'Web', to: 'App', via: ['DependsOn'], certain: true, cycle: true },
      { from: 'Web', to: 'Vpc', via: ['Ref'], certain: true, cycle: false },
      { from: 'App', to: 'Vpc', via: ['Fn::GetAtt'], certain: true, cycle: false },
      { from: 'App', to: 'Web', via: ['Ref'], certain: true, cycle: true },
      { from: 'Store', to: 'Vpc', via: ['Ref'], certain: false, cycle: false },
    ]);
    expect(cycles).toEqual([['Web', 'App']]);
    expect(nodes[0]).toMatchObject({ start: { line: 7, column: 3 }, end: { line: 7, column: 6 } });
  });

  test('boxes do not overlap, and what is needed stands above', () => {
    const { nodes } = JSON.parse(graph('json').stdout) as {
      nodes: { x: number; y: number; width: number; height: number }[];
    };
    const overlaps = nodes.flatMap((one, index) =>
      nodes
        .slice(index + 1)
        .filter(
          (two) =>
            one.x < two.x + two.width &&
            two.x < one.x + one.width &&
            one.y < two.y + two.height &&
            two.y < one.y + one.height,
        ),
    );
    expect(overlaps).toEqual([]);
    expect(nodes.slice(1).every(({ y }) => y > (nodes[0]?.y ?? 0))).toBe(true);
  });

  test('is a picture: a box a resource, cycles and conditions marked', () => {
    const svg = graph('svg').stdout;
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg.match(/<g class="box/g)).toHaveLength(4);
    expect(svg.match(/<g class="arrow cycle/g)).toHaveLength(2);
    expect(svg.match(/<g class="arrow branch/g)).toHaveLength(1);
    expect(svg).toMatch(/<g class="box hue\d+ conditional" data-name="Store"/);
    expect(svg).toContain('>if IsLarge</text>');
    expect(svg).toContain('>DBInstance  × 2</text>');
  });

  test('is Mermaid and Graphviz', () => {
    expect(graph('mermaid').stdout).toContain('  r1["Web<br/>ECS SecurityGroup"]:::h');
    expect(graph('mermaid').stdout).toContain('  r3 -.-> r0\n');
    expect(graph('mermaid').stdout).toContain('  linkStyle 0,3 stroke:#c4161c');
    expect(graph('dot').stdout).toContain(
      '  "Web" -> "App" [tooltip = "DependsOn", color = "#c4161c", penwidth = 2];\n',
    );
    expect(graph('dot').stdout).toMatch(/"Store" \[label = "Store\\nRDS DBInstance × 2\\nif IsLarge",/);
  });

  test('keeps marks of XML and of Mermaid out of its texts', () => {
    const odd = knot.replaceAll('Web', '"A<b>&\\u0007\\"#"').replace('Description: !Ref "A', 'Description: !Ref "A');
    const files = { 'a.yml': odd };
    expect(rosLint(['graph', 'a.yml'], files).stdout).toContain('data-name="A&lt;b&gt;&amp;\ufffd&quot;#"');
    expect(rosLint(['graph', 'a.yml', '-f', 'mermaid'], files).stdout).toContain('["A#60;b#62;#38;\u0007#34;#35;<br/>');
  });

  test('reads standard input and writes files', () => {
    const folder = folderOf({});
    expect(folder.run(['graph', '-', '-f', 'dot', '-o', 'out/a.dot'], { input: knot })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(folder.read('out/a.dot')).toMatch(/^digraph template \{\n/);
  });

  test('draws what can be read of a broken template', () => {
    const { code, stdout } = rosLint(['graph', 'a.yml'], { 'a.yml': knot.replace('Count: 2', 'Count: [') });
    expect(code).toBe(0);
    expect(stdout).toContain('data-name="Vpc"');
  });

  test('an empty template is an empty picture', () => {
    const { code, stdout } = rosLint(['graph', 'a.yml'], { 'a.yml': "ROSTemplateFormatVersion: '2015-09-01'\n" });
    expect(code).toBe(0);
    expect(stdout).toContain('width="32" height="32"');
  });

  test.each([
    [[], 'ros-lint: graph takes one file; "-" reads standard input\n'],
    [['a.yml', 'b.yml'], 'ros-lint: graph takes one file; "-" reads standard input\n'],
    [['none.yml'], 'ros-lint: none.yml does not exist\n'],
    [['other.yml'], 'ros-lint: other.yml is not a ROS template, or cannot be read as one\n'],
    [['a.yml', '-f', 'png'], 'ros-lint: a graph is drawn as svg, dot, mermaid, json, not as "png"\n'],
  ])('refuses %j', (args, stderr) => {
    expect(rosLint(['graph', ...args], { 'a.yml': knot, 'other.yml': 'a: 1\n' })).toEqual({
      code: 2,
      stdout: '',
      stderr,
    });
  });
});
