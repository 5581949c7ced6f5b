import Files
import Foundation

/// The file system that a folder is on.
enum FolderMount {
    /// Of other machines, and those below another system (WSL, VirtualBox): the kernel does not learn what others change there.
    private static let kinds: Set = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "drvfs", "vboxsf", "virtiofs", "fuse", "fuseblk",
    ]

    static func isElsewhere(_ folder: String) -> Bool {
        guard let table = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8) else { return false }
        let path = ProjectFolder.absolutePath(of: folder) + "/"
        var best = (length: -1, kind: "")
        for line in table.split(separator: "\n") {
            // "36 35 98:0 /root /mount options - type source options" (proc(5)).
            let parts = line.components(separatedBy: " - "), before = parts.first?.split(separator: " ") ?? []
            guard parts.count == 2, before.count > 4, let kind = parts[1].split(separator: " ").first else { continue }
            let mount = before[4] == "/" ? "/" : before[4].replacing("\\040", with: " ") + "/"
            if path.hasPrefix(mount), mount.utf8.count >= best.length { best = (mount.utf8.count, String(kind)) }
        }
        return kinds.contains(best.kind) || best.kind.hasPrefix("fuse.")
    }
}
