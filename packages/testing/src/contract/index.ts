export {
  adapterContract,
  contractRules,
  describeAdapterContract,
  type ContractCase,
  type TestRunner,
} from './contract.js';
export type {
  ContractCapability,
  ContractFailure,
  ContractFixtures,
  ContractOptions,
  ContractVariant,
} from './options.js';
export type { ContractRule } from './rule.js';
export { ContractViolation } from './violation.js';
