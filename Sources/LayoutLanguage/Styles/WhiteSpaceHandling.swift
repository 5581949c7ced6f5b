package enum WhiteSpaceHandling: String, CaseIterable, Sendable { case normal, nowrap, preLine = "pre-line" }
