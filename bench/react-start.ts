/** What a page would pay for a card in React: the libraries, evaluated and nothing drawn. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

(globalThis as { react?: unknown }).react = [createElement, createRoot];
