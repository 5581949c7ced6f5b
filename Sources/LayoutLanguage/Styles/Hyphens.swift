package enum Hyphens: String, CaseIterable, Sendable { case auto, manual, none }
