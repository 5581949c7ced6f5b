package enum VerticalAlign: String, CaseIterable, Sendable { case top, middle, bottom, baseline, `super`, sub }
