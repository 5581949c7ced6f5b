package enum Position: String, CaseIterable, Sendable { case `static`, page }
