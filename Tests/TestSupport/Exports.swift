// The generators are a module of their own so that fuzzers need not link the test library; tests get both with one import.
@_exported import TestGenerators
