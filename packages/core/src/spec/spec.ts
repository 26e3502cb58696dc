/** What may be asked about ROS. Types only: the answers lie in the spec package, a door brings the two together. */
import type { Profile } from '../shape/relation.ts';
import type { Freshness, ObjectShape, Shape } from '../shape/shape.ts';
import type { Text } from '../text/language.ts';

/** Synchronous: a door loads what a text needs before it lints. */
export interface Spec {
  /** A resource or data source type by its exact name, or nothing when nobody knows it. */
  resourceType(name: string): ResourceType | undefined;
  /** An operation of the API by its exact name. */
  operation(name: string): Operation | undefined;
  /** The validators of an operation, or nothing when the door did not load them. */
  requestJudge?(operation: string): RequestJudge | undefined;
  /** What the parameters can hold that every request has, by name. */
  readonly commonParameters?: { readonly [name: string]: CommonParameter };
  /** What a stack policy must be. */
  readonly stackPolicy?: ObjectShape;
  /** The validator of stack policies, or nothing when the door did not load it. */
  policyJudge?(): Judge | undefined;
  /** A value of `AssociationProperty` by its exact name, or nothing when nobody knows it. */
  associationProperty(name: string): AssociationProperty | undefined;
  readonly grammar: Grammar;
  readonly pseudoParameters: readonly PseudoParameter[];
  /** The names of everything of one kind, for near names and completion. */
  names(kind: 'resourceType' | 'operation' | 'associationProperty'): readonly string[];
  /** What identifiers in properties are the identifiers of. */
  readonly identifiers?: readonly Identifier[];
  /** What properties of one or several resources demand of each other. */
  readonly crossProperties?: readonly CrossProperty[];
  /** The type that people mean by one that never existed, or nothing for any other name. */
  mistakenType?(name: string): string | undefined;
}

/** A kind of thing that has an identifier. */
export interface Identifier {
  /** Such as "a VSwitch". */
  readonly thing: Text;
  /** How the names of properties and attributes end that hold one or several; none when many kinds of things share them. */
  readonly names: readonly string[];
  /** The types on which Ref yields one. */
  readonly types: readonly string[];
}

/** One property, by the names that lead to it; lists on the way are passed through. */
export interface PropertyOf {
  readonly type: string;
  readonly path: readonly string[];
}

/**
 * `addressBlock`: an IPv4 block such as `10.0.0.0/8`; with `mixed` also a single address, an IPv6 block or more. `portRange`: two ports
 * such as `80/90`, or `-1/-1`. `ordered`: the first is no greater than the second. `onlyWith`: properties that do nothing unless another
 * has one of some values. `oneOf`: one of the properties is needed at least.
 * `distinct`: no two items of the list agree in that field. `inside`: the block lies in one of those of the
 * resource that another property names, apart from its siblings; `chosen` is how a parameter says that a person picks that resource,
 * `extended` are types that give it more blocks.
 */
export type CrossProperty =
  | { readonly kind: 'addressBlock'; readonly mixed?: true; readonly of: readonly PropertyOf[] }
  | { readonly kind: 'portRange'; readonly of: readonly PropertyOf[] }
  | { readonly kind: 'ordered'; readonly type: string; readonly least: string; readonly most: string }
  | {
      readonly kind: 'onlyWith';
      readonly types: readonly string[];
      readonly properties: readonly string[];
      readonly switches: readonly string[];
      /** Values of the switch with which the properties do nothing. */
      readonly idle: readonly string[];
    }
  | { readonly kind: 'oneOf'; readonly type: string; readonly properties: readonly string[] }
  | { readonly kind: 'distinct'; readonly property: string; readonly field: string }
  | {
      readonly kind: 'inside';
      readonly type: string;
      readonly block: string;
      readonly parent: string;
      readonly parentType: string;
      readonly parentBlocks: readonly string[];
      readonly chosen: readonly string[];
      readonly extended: readonly string[];
    };

/** The grammar of a template, each part a shape. */
export interface Grammar {
  /** The sections by name. */
  readonly template: ObjectShape;
  /** What the console reads in the template's own `Metadata`. */
  readonly metadata: ObjectShape;
  /** The key of it that arranges parameters and outputs on the page. */
  readonly interfaceKey: string;
  /** What each declaration of a section must be; conditions and mappings have no fields. */
  readonly entities: { readonly [Kind in Entity]?: ObjectShape };
  /** Values of `ROSTemplateFormatVersion`. */
  readonly versions: readonly string[];
  /** What the values of `Transform` make of a template; the first pattern that matches counts. */
  readonly transforms: readonly { readonly pattern: string; readonly kind: 'terraform' | 'serverless' }[];
  /** The transforms that exist, each with an example to show. */
  readonly knownTransforms: readonly { readonly pattern: string; readonly example: string }[];
  /** Sections that a Terraform template cannot have. */
  readonly notInTerraform: readonly string[];
  /** Sections that earlier engines knew and that do nothing today. */
  readonly legacySections: readonly string[];
  readonly deletionPolicies: readonly string[];
  /** The forms that the name of a resource type can have; the first pattern that matches tells the family. */
  readonly typeForms: readonly { readonly pattern: string; readonly family: TypeFamily }[];
  /** Keys of a resource that a module does not take. */
  readonly moduleRefuses: readonly string[];
  /** The form of the name of a module, and of its `Version`. */
  readonly moduleForm: string;
  readonly moduleVersions: string;
  /** Sections that a template with modules should not have. */
  readonly notWithModules: readonly string[];
  readonly limits: Limits;
  /** Properties that hold scripts, in which `${…}` is the script's own. */
  readonly scriptProperties: readonly string[];
  /** What people used to CloudFormation write, and what it is here. */
  readonly habits: Habits;
}

/** `cloud` is created or queried by ROS itself. */
export type TypeFamily = 'cloud' | 'custom' | 'module' | 'serverless';

/** Numbers of the service (facts 9). */
export interface Limits {
  /** UTF-8 bytes of a template. */
  readonly templateBytes: number;
  /** Resources of a stack, instances of a Count included. */
  readonly resources: number;
  /** Values that a request can pass. */
  readonly parameters: number;
  readonly localsDepth: number;
  readonly assertionsPerRule: number;
  readonly workspaceFiles: number;
  readonly workspacePath: number;
  readonly typeName: number;
  readonly logicalId: number;
}

/** Names of CloudFormation and what stands for them in ROS; an empty text where nothing does. */
export interface Habits {
  readonly functions: { readonly [name: string]: string };
  readonly pseudoParameters: { readonly [name: string]: string };
  readonly sections: { readonly [name: string]: string };
  readonly resourceKeys: { readonly [name: string]: string };
  readonly deletionPolicies: { readonly [name: string]: string };
  readonly transforms: { readonly [name: string]: string };
  readonly parameterTypes: { readonly [name: string]: string };
  readonly metadataKeys: { readonly [name: string]: string };
}

/** What a template declares. */
export type Entity = 'parameter' | 'resource' | 'local' | 'condition' | 'mapping' | 'rule' | 'output';

export interface PseudoParameter {
  readonly name: string;
  readonly doc: Text;
  readonly shape: Shape;
  /** True for the index of an instance, which exists only inside a resource that has a Count. */
  readonly onlyWithCount?: true;
  /** True for the one that cannot be the value of a key inside a local that is evaluated on its own. */
  readonly notInLocalMaps?: true;
  /** True for the one that stands for leaving a property out. */
  readonly absent?: true;
}

export type { Freshness };

export interface ResourceType {
  readonly name: string;
  /** What `Properties` must be. */
  readonly properties: ObjectShape;
  /** Attributes of Fn::GetAtt by name. */
  readonly attributes: { readonly [name: string]: Attribute };
  /** True when attributes beyond the known ones exist: custom resources, modules, nested stacks. */
  readonly openAttributes?: true;
  /** What Ref on it yields. */
  readonly ref: Shape;
  readonly freshness: Freshness;
  /** The source of the facts with its version, such as `ros-cdk-ecs 1.11.0`. */
  readonly source: string;
  /** The day, as `YYYY-MM-DD`, on which the service itself said so; missing where only a source did. */
  readonly date?: string;
  /** Properties it had once. */
  readonly removed?: readonly string[];
  /** What became of it, when it should not be used any more. */
  readonly status?: TypeStatus;
  /** Where the official page is. */
  readonly docs?: string;
  /** The `Transform` under which alone the service knows it. */
  readonly transform?: string;
}

export interface Attribute {
  readonly shape: Shape;
  /** True when the service may answer nothing, as a data source that found nothing does. */
  readonly nullable?: true;
}

export interface TypeStatus {
  readonly kind: 'renamed' | 'retired' | 'deprecated';
  /** The type to use instead. */
  readonly replacement?: string;
}

/** How the console lets a person choose the value of a parameter. */
export interface AssociationProperty {
  readonly name: string;
  /** What `AssociationPropertyMetadata` can say to it. Never complete: another key is no defect. */
  readonly metadata: { readonly [key: string]: Shape };
  readonly deprecated?: true;
  /** Why it does nothing in a template: it is one of Operation Orchestration Service, or no longer offered. */
  readonly unavailable?: 'oos' | 'withdrawn';
  /** True when its metadata declares names of its own, which `${…}` inside can mean. */
  readonly ownNames?: true;
}

/** What a parameter can hold that every request has: one of some values, or a text of a form. */
export type CommonParameter = {
  /** `sure`: the service refuses anything else. `likely`: nothing else is documented. */
  readonly certainty: 'sure' | 'likely';
  /** The parameter beside which nothing is known about this one. */
  readonly unless?: string;
} & (
  | { readonly values: readonly string[]; readonly ignoresCase?: true }
  | {
      /** A regular expression, and the same for a reader. */
      readonly pattern: string;
      readonly form: string;
    }
);

/** One operation of the API. */
export interface Operation {
  /** The value of `Action`. */
  readonly name: string;
  /** Whether it changes anything in the account. */
  readonly kind: 'read' | 'write';
  /** What it does, in one sentence of our own. */
  readonly summary: Text;
  /** What it needs of the template and of the account beyond its parameters. */
  readonly needs?: readonly OperationNeed[];
  /** The one code under which it answers whatever is wrong with a template; the other operations answer with the code of the error. */
  readonly templateError?: string;
  /** Its parameters without the common ones (Action, Version, signature); built on first use. */
  readonly request: ObjectShape;
  readonly docs?: string;
}

/**
 * `completeParameters`: a value for each parameter of the template that has no default. `newStack`: no stack of that name yet.
 * `idleStack`: a stack on which nothing is running. `newChangeSet`: no change set of that name in the stack, and fewer than the stack may
 * have. `idleStackGroup`: a stack group on which nothing is running. `newStackInstances`: no stack yet in these accounts and regions.
 */
export type OperationNeed =
  | 'completeParameters'
  | 'newStack'
  | 'idleStack'
  | 'newChangeSet'
  | 'idleStackGroup'
  | 'newStackInstances';

/** The validators of one operation's requests, compiled ahead of time; they judge the `decoded` form of a request. */
export type RequestJudge = { readonly [profile in Profile]: Judge };

/** A validator as ajv makes it: false when the value breaks the schema, with the reasons in `errors` until the next call. */
export interface Judge {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null | undefined;
}

/** One reason, in the words of ajv. */
export interface SchemaError {
  /** JSON pointer to the value. */
  readonly instancePath: string;
  /** JSON pointer to the keyword. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
}
