// Made by `npm run docs` out of the files in src/TypeScript/profiles/data.
import airbyte from './data/airbyte.json';
import any from './data/any.json';
import cdata from './data/cdata.json';
import celigoCam from './data/celigo-cam.json';
import celigoTba from './data/celigo-tba.json';
import cloudextend from './data/cloudextend.json';
import conductorone from './data/conductorone.json';
import estuarySuitetalk from './data/estuary-suitetalk.json';
import expensify from './data/expensify.json';
import netsuiteAiConnectorMcp from './data/netsuite-ai-connector-mcp.json';
import netsuiteConnectorOutlook from './data/netsuite-connector-outlook.json';
import netsuiteRestBaseline from './data/netsuite-rest-baseline.json';
import oracleIntegrationCustomerRecipe from './data/oracle-integration-customer-recipe.json';
import payhawk from './data/payhawk.json';
import ramp from './data/ramp.json';
import ringcentralAppConnect from './data/ringcentral-app-connect.json';
import rossum from './data/rossum.json';
import routable from './data/routable.json';
import rudderstack from './data/rudderstack.json';
import sailpoint from './data/sailpoint.json';
import sapConcur from './data/sap-concur.json';
import settlePayables from './data/settle-payables.json';
import stitch from './data/stitch.json';
import supersyncEmail from './data/supersync-email.json';
import zuoraRevenue from './data/zuora-revenue.json';

/** What the files hold, as JSON. */
export const SHIPPED: readonly unknown[] = [
  airbyte,
  any,
  cdata,
  celigoCam,
  celigoTba,
  cloudextend,
  conductorone,
  estuarySuitetalk,
  expensify,
  netsuiteAiConnectorMcp,
  netsuiteConnectorOutlook,
  netsuiteRestBaseline,
  oracleIntegrationCustomerRecipe,
  payhawk,
  ramp,
  ringcentralAppConnect,
  rossum,
  routable,
  rudderstack,
  sailpoint,
  sapConcur,
  settlePayables,
  stitch,
  supersyncEmail,
  zuoraRevenue,
];
