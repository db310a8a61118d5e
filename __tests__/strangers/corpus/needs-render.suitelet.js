/**
 * Imports a module that the emulator does not have.
 *
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 */
define(['N/render'], (render) => ({ onRequest: () => render.create() }));
