import Foundation

/// LibreOffice as a judge, with a profile of its own that computes all formulas anew when a file is opened.
package struct LibreOffice {
    package let folder: URL

    package init(_ folder: URL) throws {
        self.folder = folder
        let items = ["OOXMLRecalcMode", "ODFRecalcMode"].map {
            "<item oor:path=\"/org.openoffice.Office.Calc/Formula/Load\"><prop oor:name=\"\($0)\" oor:op=\"fuse\"><value>0</value></prop></item>"
        }
        let profile = folder.appending(path: "profil/user")
        try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\(items.joined())</oor:items>"
        try text.write(to: profile.appending(path: "registrymodifications.xcu"), atomically: true, encoding: .utf8)
    }

    /// All sheets of workbooks as `NAME-SHEET.csv`: texts in quotes, numbers as they are shown.
    package static let sheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1"

    package func convert(_ names: [String], to kind: String, into place: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.currentDirectoryURL = folder
        process.arguments =
            [
                "soffice", "-env:UserInstallation=file://\(folder.path)/profil", "--headless", "--convert-to", kind,
                "--outdir", place,
            ] + names
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }
}
