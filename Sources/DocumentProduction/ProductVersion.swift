/// The version of Naskah, by semantic versioning (semver.org): here and nowhere else. `CHANGELOG.md` has a section for it.
public enum ProductVersion {
    public static let current = "0.1.0"
}
