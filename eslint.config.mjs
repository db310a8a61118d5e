import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['build/', '**/dist/', 'coverage/', 'node_modules/', 'src/FileCabinet/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // NetSuite asks for no default export anywhere in this project: a name is searchable, `default` is not.
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export a name.' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: {
      globals: { process: 'readonly', module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },
  {
    // Scripts as they stand in a File Cabinet.
    files: ['__tests__/strangers/corpus/*.js', 'cli/benchmark/sweep/*.js'],
    languageOptions: { sourceType: 'script', globals: { define: 'readonly' } },
  },
);
