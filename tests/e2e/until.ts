export * from '../../scripts/stage/until.ts';
