package enum TextWrap: String, CaseIterable, Sendable { case wrap, balance }
