import ArgumentParser

/// How an answer is printed: for people or for programs.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case plain, json }
