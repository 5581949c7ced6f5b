/// Ends the binding of a section whose limits are exceeded; the finding has been reported.
struct BindingStop: Error {}
