/** Names of types that never existed but are written again and again, each with the type that is meant. */
export const mistakenTypes: { readonly [name: string]: string } = {
  'ALIYUN::VPC::VPC': 'ALIYUN::ECS::VPC',
  'ALIYUN::VPC::VSwitch': 'ALIYUN::ECS::VSwitch',
};
