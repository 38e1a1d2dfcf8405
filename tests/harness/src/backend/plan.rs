//! How a server is started, and how one knows that it is the one that was started.

use std::path::Path;

/// How a server is started. It goes to the supervisor as lines of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What it is told on the command line; `{port}` and `{folder}` stand for themselves.
    arguments: Vec<String>,
    /// A question that it answers with its process ID, and what stands before the ID in the answer.
    question: String,
    mark: String,
    /// What else stands in the answer once it is ready.
    ready: String,
}

impl Plan {
    /// A Redis that forgets all with its process, or one that forgets nothing.
    pub fn redis(durable: bool) -> Self {
        let on_disk: &[&str] = if durable {
            &["--appendonly", "yes", "--appendfsync", "always"]
        } else {
            &["--appendonly", "no"]
        };
        let common = [
            "--bind",
            "127.0.0.1",
            "--port",
            "{port}",
            "--dir",
            "{folder}",
        ];
        // Its log goes to a file, since no process reads its stdout.
        let quiet = ["--logfile", "log", "--save", ""];
        let arguments = common.iter().chain(&quiet).chain(on_disk);
        Self {
            arguments: arguments.map(ToString::to_string).collect(),
            // It answers this one already while it reads what it had on disk.
            question: "INFO".to_owned(),
            mark: "process_id:".to_owned(),
            ready: "loading:0".to_owned(),
        }
    }

    /// A memcached with so many megabytes.
    pub fn memcached(megabytes: u32) -> Self {
        let megabytes = megabytes.to_string();
        let listen = ["-l", "127.0.0.1", "-p", "{port}", "-U", "0"];
        // Root has to name the account to run as; for other users it makes no difference.
        let rest = ["-u", "root", "-m", &megabytes];
        let arguments = listen.iter().chain(&rest);
        Self {
            arguments: arguments.map(ToString::to_string).collect(),
            question: "stats".to_owned(),
            mark: "STAT pid ".to_owned(),
            ready: "END".to_owned(),
        }
    }

    /// The same with more on the command line.
    pub fn and(mut self, more: &[&str]) -> Self {
        self.arguments.extend(more.iter().map(ToString::to_string));
        self
    }

    /// The command line.
    pub fn arguments(&self, port: u16, folder: &Path) -> Vec<String> {
        let folder = folder.to_string_lossy();
        let filled = |argument: &String| {
            let argument = argument.replace("{port}", &port.to_string());
            argument.replace("{folder}", &folder)
        };
        self.arguments.iter().map(filled).collect()
    }

    /// The question, as it goes over the wire.
    pub fn question(&self) -> String {
        format!("{}\r\n", self.question)
    }

    /// Whether this is the answer of the process with this ID, and it is ready.
    pub fn is_answer_of(&self, process: u32, answer: &str) -> bool {
        let process = format!("{}{process}", self.mark);
        [&process, &self.ready]
            .iter()
            .all(|line| answer.lines().any(|it| it == *line))
    }

    /// For [`from_lines`](Self::from_lines).
    pub fn lines(&self) -> String {
        let head = [&self.question, &self.mark, &self.ready].map(String::as_str);
        let arguments = self.arguments.iter().map(String::as_str);
        let lines: Vec<_> = head.into_iter().chain(arguments).collect();
        lines.join("\n")
    }

    /// What [`lines`](Self::lines) wrote.
    pub fn from_lines(text: &str) -> Option<Self> {
        let mut lines = text.split('\n').map(str::to_owned);
        Some(Self {
            question: lines.next()?,
            mark: lines.next()?,
            ready: lines.next()?,
            arguments: lines.collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_goes_through_lines_unchanged() {
        for plan in [Plan::redis(true), Plan::redis(false), Plan::memcached(64)] {
            assert_eq!(Plan::from_lines(&plan.lines()), Some(plan));
        }
    }

    #[test]
    fn a_server_of_another_test_or_one_that_still_loads_is_not_ready() {
        let plan = Plan::redis(false);
        for (answer, ready) in [
            ("process_id:12\r\nloading:0\r\n", true),
            ("process_id:123\r\nloading:0\r\n", false),
            ("process_id:12\r\nloading:1\r\n", false),
            ("process_id:12\r\n", false),
        ] {
            assert_eq!(plan.is_answer_of(12, answer), ready, "{answer:?}");
        }
    }

    #[test]
    fn port_and_folder_are_filled_in() {
        let arguments = Plan::redis(false).arguments(7001, Path::new("here"));
        let has = |pair: [&str; 2]| arguments.windows(2).any(|it| it == pair);
        assert!(
            has(["--port", "7001"]) && has(["--dir", "here"]),
            "{arguments:?}"
        );
    }
}
