package enum Positioning: String, CaseIterable, Sendable { case `static`, page }
