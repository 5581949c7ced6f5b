/// A note that a text calls. It is carried along to the line that has its call; what it says and where it stands is for
/// others to know.
package protocol InlineNote: AnyObject {}
