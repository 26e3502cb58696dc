/**
 * Reads one generated file of a CDK package as text, without running it: the functions that name the properties, those that check
 * them, and the classes that name the type and its attributes. Everything it does not know is complained about.
 */

import { type Complain, cleanName } from '@ros-lint/spec/sources';
import type { AnyNode, BlockStatement, CallExpression, Expression, Literal, Statement } from 'acorn';
import { parse } from 'acorn';

/** What the file says of one property, before nested types are followed. */
export interface Mapper {
  /** The function that checks the same properties. */
  readonly validator: string;
  readonly properties: readonly { readonly name: string; readonly camel: string; readonly value: ValueType }[];
}

/** The type of a value: plain, a list or a map of another, or what a nested function says. */
export type ValueType =
  | { readonly kind: 'plain'; readonly type: 'string' | 'number' | 'boolean' | 'any' | 'map' | 'tag' }
  | { readonly kind: 'list' | 'map'; readonly items: ValueType }
  | { readonly kind: 'nested'; readonly mapper: string };

/** What a validator demands of one property. */
export interface Demand {
  required?: true;
  enum?: readonly (string | number | boolean)[];
  min?: number;
  max?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
}

export interface GeneratedFile {
  /** By the name of the function. */
  readonly mappers: ReadonlyMap<string, Mapper>;
  /** By the name of the function, then by the property's name in camel case. */
  readonly validators: ReadonlyMap<string, ReadonlyMap<string, Demand>>;
  readonly types: readonly { readonly name: string; readonly mapper: string; readonly attributes: readonly string[] }[];
}

/** The end of the text is a source map of several times its size. */
const sourceMap = /^\/\/# sourceMappingURL=.*$/m;

export function readJavaScript(text: string, file: string, complain: Complain): GeneratedFile {
  const program = parse(text.replace(sourceMap, ''), { ecmaVersion: 2022, sourceType: 'script' });
  const mappers = new Map<string, Mapper>();
  const validators = new Map<string, ReadonlyMap<string, Demand>>();
  const classes = new Map<string, { mapper: string; attributes: string[] }>();
  const types: { name: string; mapper: string; attributes: readonly string[] }[] = [];
  for (const statement of program.body) {
    if (statement.type === 'FunctionDeclaration') {
      const name = statement.id.name;
      if (name.endsWith('Validator')) validators.set(name, readValidator(statement.body, `${file} ${name}`, complain));
      else if (name.endsWith('ToRosTemplate'))
        mappers.set(name, readMapper(statement.body, `${file} ${name}`, complain));
      else complain(file, `function ${name} is of no known kind`);
    } else if (statement.type === 'ClassDeclaration') {
      classes.set(statement.id.name, readClass(statement, file, complain));
    } else if (statement.type === 'ExpressionStatement') {
      const named = typeNameOf(statement.expression);
      const found = named && classes.get(named.className);
      if (named && found) types.push({ name: cleanName(named.name), ...found });
    } else if (statement.type !== 'VariableDeclaration') {
      complain(file, `statement ${statement.type} at the top`);
    }
  }
  if (types.length !== classes.size) complain(file, `${classes.size} classes but ${types.length} type names`);
  return { mappers, validators, types };
}

/** `RosX.ROS_RESOURCE_TYPE_NAME = "ALIYUN::…"`. */
function typeNameOf(expression: Expression): { className: string; name: string } | undefined {
  if (expression.type !== 'AssignmentExpression' || expression.left.type !== 'MemberExpression') return undefined;
  const { object, property } = expression.left;
  if (object.type !== 'Identifier' || nameOf(property) !== 'ROS_RESOURCE_TYPE_NAME') return undefined;
  if (expression.right.type !== 'Literal') return undefined;
  return { className: object.name, name: String(expression.right.value) };
}

function readClass(node: AnyNode & { type: 'ClassDeclaration' }, file: string, complain: Complain) {
  const attributes: string[] = [];
  let mapper = '';
  for (const member of node.body.body) {
    if (member.type !== 'MethodDefinition') continue;
    for (const statement of member.value.body.body) {
      const call = statement.type === 'ReturnStatement' ? statement.argument : assignedBy(statement);
      if (call?.type !== 'CallExpression') continue;
      const [first] = call.arguments;
      if (nameOf(call.callee) === 'getAtt' && first?.type === 'Literal')
        attributes.push(cleanName(String(first.value)));
      if (nameOf(member.key) === 'renderProperties' && call.callee.type === 'Identifier') mapper = call.callee.name;
    }
  }
  if (mapper === '') complain(file, `class ${node.id?.name} renders nothing`);
  return { mapper, attributes };
}

function assignedBy(statement: Statement): Expression | undefined {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression')
    return undefined;
  return statement.expression.right;
}

function readMapper(body: BlockStatement, where: string, complain: Complain): Mapper {
  let validator = '';
  const properties: { name: string; camel: string; value: ValueType }[] = [];
  for (const statement of body.body) {
    const call = /(\w+)\(properties\)\.assertSuccess/.exec(validatorCallOf(statement));
    if (call) validator = call[1] ?? '';
    if (statement.type !== 'ReturnStatement' || statement.argument?.type !== 'ObjectExpression') continue;
    for (const entry of statement.argument.properties) {
      if (entry.type !== 'Property' || entry.key.type !== 'Literal' || entry.value.type !== 'CallExpression') {
        complain(where, 'an entry that is not `name: mapper(value)`');
        continue;
      }
      const [argument] = entry.value.arguments;
      const camel = argument?.type === 'MemberExpression' ? nameOf(argument.property) : undefined;
      if (camel === undefined) complain(where, 'a mapper of something else than a property');
      const value = valueTypeOf(entry.value.callee, where, complain);
      properties.push({ name: cleanName(String(entry.key.value)), camel: camel ?? '', value });
    }
  }
  if (validator === '') complain(where, 'names no validator');
  return { validator, properties };
}

/** The call of the validator that each mapper makes, plainly or behind an if, as `Name(properties).assertSuccess`. */
function validatorCallOf(statement: Statement): string {
  if (statement.type === 'IfStatement') {
    return statement.consequent.type === 'BlockStatement' ? statement.consequent.body.map(validatorCallOf).join() : '';
  }
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return '';
  const { callee } = statement.expression;
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'CallExpression') return '';
  return `${nameOf(callee.object.callee)}(properties).${nameOf(callee.property)}`;
}

const plainTypes: { readonly [mapper: string]: 'string' | 'number' | 'boolean' | 'any' | 'map' | 'tag' } = {
  stringToRosTemplate: 'string',
  numberToRosTemplate: 'number',
  booleanToRosTemplate: 'boolean',
  objectToRosTemplate: 'any',
  anyDictToRosTemplate: 'map',
  rosTagToRosTemplate: 'tag',
};

function valueTypeOf(node: AnyNode, where: string, complain: Complain): ValueType {
  if (node.type === 'Identifier') return { kind: 'nested', mapper: node.name };
  const name = nameOf(node.type === 'CallExpression' ? node.callee : node) ?? '';
  if (node.type === 'MemberExpression') {
    const type = plainTypes[name];
    if (type) return { kind: 'plain', type };
  }
  if (node.type === 'CallExpression' && node.arguments[0] && (name === 'listMapper' || name === 'hashMapper')) {
    const items = valueTypeOf(node.arguments[0], where, complain);
    return { kind: name === 'listMapper' ? 'list' : 'map', items };
  }
  complain(where, `mapper ${name || node.type} is unknown`);
  return { kind: 'plain', type: 'any' };
}

function readValidator(body: BlockStatement, where: string, complain: Complain): ReadonlyMap<string, Demand> {
  const demands = new Map<string, Demand>();
  for (const call of body.body.flatMap(collectCallsOf)) {
    // errors.collect(ros.propertyValidator('name', validator)(value))
    const [inner] = call.arguments;
    const [camel, validator] =
      inner?.type === 'CallExpression' && inner.callee.type === 'CallExpression' ? inner.callee.arguments : [];
    if (inner?.type !== 'CallExpression' || camel?.type !== 'Literal' || validator === undefined) {
      complain(where, 'a check that is not `propertyValidator(name, validator)(value)`');
      continue;
    }
    const key = String(camel.value);
    const demand: Demand = demands.get(key) ?? {};
    demands.set(key, demand);
    readDemand(nameOf(validator) ?? '', inner, demand, `${where} ${key}`, complain);
  }
  return demands;
}

function collectCallsOf(statement: Statement): CallExpression[] {
  if (statement.type === 'IfStatement') {
    return statement.consequent.type === 'BlockStatement' ? statement.consequent.body.flatMap(collectCallsOf) : [];
  }
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return [];
  return nameOf(statement.expression.callee) === 'collect' ? [statement.expression] : [];
}

/** Checks of the type alone: the mapper has said it already. */
const typeChecks =
  /^(validate(String|Number|Boolean|Any|AnyDict|RosTag)|listValidator|hashValidator|Ros\w+PropertyValidator)$/;

function readDemand(validator: string, call: CallExpression, demand: Demand, where: string, complain: Complain): void {
  if (typeChecks.test(validator)) return;
  if (validator === 'requiredValidator') {
    demand.required = true;
    return;
  }
  const options = optionsOf(call, where, complain);
  switch (validator) {
    case 'validateLength':
      if (typeof options.min === 'number') demand.minLength = options.min;
      if (typeof options.max === 'number') demand.maxLength = options.max;
      return;
    case 'validateRange':
      if (typeof options.min === 'number') demand.min = options.min;
      if (typeof options.max === 'number') demand.max = options.max;
      return;
    case 'validateAllowedValues':
      if (Array.isArray(options.allowedValues)) demand.enum = options.allowedValues;
      return;
    case 'validateAllowedPattern':
      if (typeof options.reg === 'string') demand.pattern = options.reg;
      return;
    default:
      complain(where, `validator ${validator} is unknown`);
  }
}

type Option = string | number | boolean | (string | number | boolean)[];

/** The literals of an object that a check is called with; `data` is the value itself. */
function optionsOf(call: CallExpression, where: string, complain: Complain): { [name: string]: Option } {
  const options: { [name: string]: Option } = {};
  const [argument] = call.arguments;
  if (argument?.type !== 'ObjectExpression') {
    complain(where, 'a check without options');
    return options;
  }
  for (const entry of argument.properties) {
    const name = entry.type === 'Property' ? nameOf(entry.key) : undefined;
    if (entry.type !== 'Property' || name === undefined) complain(where, 'an option without a name');
    else if (name === 'data' || nameOf(entry.value) === 'undefined') continue;
    else if (entry.value.type === 'ArrayExpression')
      options[name] = entry.value.elements.map((each) => literalOf(each, where, complain));
    else options[name] = literalOf(entry.value, where, complain);
  }
  return options;
}

function literalOf(node: AnyNode | null, where: string, complain: Complain): string | number | boolean {
  if (node?.type === 'Literal') return constantOf(node);
  if (node?.type === 'UnaryExpression' && node.operator === '-' && node.argument.type === 'Literal')
    return -Number(node.argument.value);
  complain(where, `an option that is ${node?.type ?? 'nothing'}`);
  return '';
}

function constantOf(node: Literal): string | number | boolean {
  if (node.regex) return node.regex.pattern;
  return typeof node.value === 'number' || typeof node.value === 'boolean' ? node.value : String(node.value);
}

/** The name at the end: of `x`, of `a.x`, of `x(…)`. */
function nameOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return nameOf(node.property);
  return node.type === 'CallExpression' ? nameOf(node.callee) : undefined;
}
