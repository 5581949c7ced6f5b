import ArgumentParser

/// Many projects in one run.
struct ProjectsOptions: ParsableArguments {
    @Option(
        help: .said(
            id: "Berkas daftar folder proyek, satu setiap baris. Hasilnya ke folder -o, dengan manifest.json.",
            en: "A file that lists folders of projects, one a line. Results go to the folder -o, with manifest.json."),
        completion: .file())
    var projects: String?

    @Option(
        help: .said(
            id: """
                Hanya bagian ke-I dari N daftar proyek, seperti 2/8; auto: menurut larik Slurm atau Job Kubernetes yang \
                menjalankannya (dengan NASKAH_SHARDS).
                """,
            en: """
                Only part I of N of the list of projects, as 2/8; auto: as the Slurm array or the Kubernetes Job says that runs \
                it (with NASKAH_SHARDS).
                """))
    var shard: ProjectShard.Choice?
}
