export * from '../../scripts/stage/reader.ts';
