export * from '../../scripts/stage/site.ts';
