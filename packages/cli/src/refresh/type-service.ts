/** The service itself, asked about resource types through its official SDK, which is no part of ros-lint and loaded only here. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { withPatience } from './patience.ts';

/** The methods throw what the SDK throws, after they have waited as long as makes sense. */
export interface TypeService {
  /** All types, those of the account included, each once. */
  list(): Promise<readonly ListedType[]>;
  /** The answer to GetResourceType, whatever its form; nothing when the service does not know the type. */
  describe(type: string): Promise<unknown>;
}

export interface ListedType {
  readonly name: string;
  /** When it was last changed, as the service writes it; it need not say. */
  readonly changed: string | undefined;
  /** True for a module or type that was registered in the account. */
  readonly isOwn: boolean;
}

export interface Address {
  readonly region: string;
  /** A host, or an address with `http://` or `https://`; that of the region when missing. */
  readonly endpoint: string | undefined;
}

type Sdk = typeof import('@alicloud/ros20190910');
type Config = ConstructorParameters<Sdk['default']>[0];
/** What is used of the packages below the SDK. */
type Core = { readonly $OpenApiUtil: { readonly Config: new (values: Partial<Config>) => Config } };
type Credentials = {
  readonly default: new () => NonNullable<Config['credential']> & { getCredential(): Promise<unknown> };
};

export const SDK = '@alicloud/ros20190910';

/** Yields what is missing, if so. Credentials are found by the SDK: environment, configuration of `aliyun`, role of the machine. */
export async function openTypeService(address: Address): Promise<TypeService | 'no SDK' | 'no credentials'> {
  const found = findSdk();
  if (found === undefined) return 'no SDK';
  const load = createRequire(found);
  const sdk = load(found) as Sdk;
  const core = load('@alicloud/openapi-core') as Core;
  const { default: Credential } = createRequire(load.resolve('@alicloud/openapi-core'))(
    '@alicloud/credentials',
  ) as Credentials;
  const credential = new Credential();
  try {
    await credential.getCredential();
  } catch {
    return 'no credentials';
  }
  const config = new core.$OpenApiUtil.Config({
    credential,
    regionId: address.region,
    ...endpointOf(address),
  });
  const client = new sdk.default(config);
  const listOf = async (provider: 'ROS' | 'Self') => {
    const request = new sdk.ListResourceTypesRequest({ provider, entityType: 'All' });
    const { body } = await withPatience(() => client.listResourceTypes(request));
    const changes = new Map(body?.resourceTypeSummaries?.map((each) => [each.resourceType, each.updateTime]));
    return (body?.resourceTypes ?? []).map((name) => ({
      name,
      changed: changes.get(name),
      isOwn: provider === 'Self',
    }));
  };
  return {
    async list() {
      const listed = [...(await listOf('ROS')), ...(await listOf('Self'))];
      return [...new Map(listed.map((each) => [each.name, each])).values()];
    },
    async describe(resourceType) {
      const request = new sdk.GetResourceTypeRequest({ resourceType });
      try {
        const { body } = await withPatience(() => client.getResourceType(request));
        return { Properties: body?.properties ?? {}, Attributes: body?.attributes ?? {} };
      } catch (error) {
        if ((error as { statusCode?: unknown }).statusCode === 404) return undefined;
        throw error;
      }
    },
  };
}

/** Beside this command, or in the project where it was called. */
function findSdk(): string | undefined {
  for (const place of [__filename, join(process.cwd(), 'package.json')]) {
    try {
      return createRequire(place).resolve(SDK);
    } catch {
      // Perhaps at the next place.
    }
  }
  return undefined;
}

function endpointOf({ endpoint }: Address): Partial<Config> {
  if (endpoint === undefined) return {};
  const [, protocol, host = ''] = /^(?:(https?):\/\/)?([^/]*)/i.exec(endpoint) ?? [];
  return { endpoint: host, ...(protocol !== undefined && { protocol: protocol.toUpperCase() }) };
}
