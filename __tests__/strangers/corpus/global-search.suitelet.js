/**
 * Uses what the emulator does not have.
 *
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 */
define(['N/search'], (search) => ({
  onRequest({ response }) {
    try {
      search.global({ keywords: 'Ana' });
    } catch (refused) {
      response.write(`${refused.name}: ${refused.message}`);
    }
  },
}));
