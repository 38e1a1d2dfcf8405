//! What no exercise needs.

/// Parts of the standard library that no exercise needs.
pub const MODULES: [(&str, &str); 5] = [
    (
        "backtrace",
        "uses std::backtrace: it may ask which test calls it",
    ),
    (
        "env",
        "uses std::env: it may ask whether it is being graded",
    ),
    (
        "fs",
        "uses std::fs: it may read what is expected, or write over it",
    ),
    (
        "os",
        "uses std::os: it may reach what belongs to the test run",
    ),
    ("process", "uses std::process: it ends or starts a process"),
];

/// Words that no exercise needs, wherever they stand.
pub const WORDS: [(&str, &str); 11] = [
    (
        "unsafe",
        "says `unsafe`, which isn't compiled while grading",
    ),
    (
        "link_section",
        "sets a link section: it may run before the tests",
    ),
    (
        "track_caller",
        "asks for the place of the call: it is a test's",
    ),
    (
        "set_hook",
        "replaces what a panic does, also one of the tests",
    ),
    (
        "take_hook",
        "replaces what a panic does, also one of the tests",
    ),
    ("no_mangle", "exports a symbol of its own"),
    ("export_name", "exports a symbol of its own"),
    ("global_asm", "has assembler in it"),
    ("asm", "has assembler in it"),
    ("env", "reads the environment of the build"),
    ("option_env", "reads the environment of the build"),
];

/// Parts of texts that no exercise needs.
pub const TEXTS: [(&str, &str); 11] = [
    ("solutions", "names the solutions"),
    ("snapshots", "names the expected transcripts"),
    ("tests/", "names the tests' folder"),
    ("target/", "names the folder of builds"),
    ("exercises/", "names the exercises' folder"),
    ("/proc/", "names the system's files on processes"),
    ("test result:", "has the test runner's words in it"),
    (" ... ok", "has the test runner's words in it"),
    ("WORKBOOK_", "names a variable of the test run"),
    ("INSTA_", "names a variable of the test run"),
    (".init_array", "names code that runs before the tests"),
];

/// Macros that take in a file.
pub const INCLUDES: [&str; 3] = ["include", "include_bytes", "include_str"];
