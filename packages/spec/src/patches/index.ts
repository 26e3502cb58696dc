/** All corrections by hand; no two of them are about the same fact, so that their order does not matter. */
import { apigateway } from './apigateway.ts';
import { appflow } from './appflow.ts';
import { cdn } from './cdn.ts';
import { cs } from './cs.ts';
import { drds } from './drds.ts';
import { dts } from './dts.ts';
import { ecs } from './ecs.ts';
import { emr } from './emr.ts';
import { ess } from './ess.ts';
import { oos } from './oos.ts';
import type { Patch } from './patch.ts';
import { rds } from './rds.ts';
import { resourcemanager } from './resourcemanager.ts';
import { retiredTypes } from './retired.ts';
import { ros } from './ros.ts';
import { sae } from './sae.ts';
import { sas } from './sas.ts';
import { serverless } from './serverless.ts';
import { slb } from './slb.ts';
import { vpc } from './vpc.ts';

export { mistakenTypes } from './mistaken-types.ts';
export type { Changes, Patch, PropertyChange } from './patch.ts';

export const patches: readonly Patch[] = [
  ...apigateway,
  ...appflow,
  ...cdn,
  ...cs,
  ...drds,
  ...dts,
  ...ecs,
  ...emr,
  ...ess,
  ...oos,
  ...rds,
  ...resourcemanager,
  ...retiredTypes,
  ...ros,
  ...sae,
  ...sas,
  ...serverless,
  ...slb,
  ...vpc,
];
