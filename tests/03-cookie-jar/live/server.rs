//! The server that the browser visits: sets each case's cookies, and notes what comes back.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::case::{Act, Case, How};
use crate::page::{Ports, page, with_number};
use crate::shown::{ages_shown, header_shown};

/// The end of the browser's visit, or what went wrong in a page.
pub type End = Result<(), String>;

/// What is noted: at this case, by this act.
type Place = (usize, usize);

/// The server. Its threads end with the process.
pub struct Server {
    shared: Arc<Shared>,
    /// What the last page reports.
    pub end: Receiver<End>,
}

struct Shared {
    cases: Vec<Case>,
    ports: Ports,
    noted: Mutex<Noted>,
    end: Mutex<Sender<End>>,
}

#[derive(Default)]
struct Noted {
    seen: BTreeMap<Place, String>,
    last: Option<usize>,
    browser: String,
}

impl Server {
    /// Listens on two free ports of 127.0.0.1: one for what the browser is told to take for a secure connection.
    pub fn start(cases: Vec<Case>) -> io::Result<Self> {
        let listen = || TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)));
        let (plain, secure) = (listen()?, listen()?);
        let ports = Ports {
            plain: plain.local_addr()?.port(),
            secure: secure.local_addr()?.port(),
        };
        let (sender, end) = channel();
        let shared = Arc::new(Shared {
            cases,
            ports,
            noted: Mutex::default(),
            end: Mutex::new(sender),
        });
        for listener in [plain, secure] {
            let shared = Arc::clone(&shared);
            thread::spawn(move || {
                for stream in listener.incoming().flatten() {
                    let shared = Arc::clone(&shared);
                    // A browser ends a connection as it likes, and opens another one.
                    thread::spawn(move || shared.serve(&stream));
                }
            });
        }
        Ok(Self { shared, end })
    }

    /// Where the browser begins.
    pub fn address(&self) -> String {
        let Shared { cases, ports, .. } = &*self.shared;
        ports.beginning(cases, 0).unwrap_or_default()
    }

    /// The origins that the browser is to take for secure ones.
    pub fn secure_origins(&self) -> Vec<String> {
        self.shared.ports.secure_origins(&self.shared.cases)
    }

    /// What was seen of a case: one text for each thing that the table shows.
    pub fn seen(&self, case: usize) -> Vec<String> {
        let noted = self.shared.noted();
        let of_case = noted.seen.range((case, 0)..(case + 1, 0));
        of_case.map(|(_, text)| text.clone()).collect()
    }

    /// The browser, as it calls itself: `Chromium 156`.
    pub fn browser(&self) -> String {
        self.shared.noted().browser.clone()
    }

    /// The case whose request came last.
    pub fn last(&self) -> String {
        let case = self
            .shared
            .noted()
            .last
            .and_then(|it| self.shared.cases.get(it));
        case.map_or("its first page".to_owned(), |case| {
            format!("{:?}", case.title)
        })
    }
}

impl Shared {
    fn noted(&self) -> MutexGuard<'_, Noted> {
        self.noted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn serve(&self, stream: &TcpStream) -> io::Result<()> {
        let mut reader = BufReader::new(stream);
        while let Some(request) = Request::read(&mut reader)? {
            let answer = self.answer(&request).unwrap_or_default();
            let mut stream = stream;
            stream.write_all(&answer.bytes())?;
        }
        Ok(())
    }

    /// The answer to a request; none to one that no case sends.
    fn answer(&self, request: &Request) -> Option<Answer> {
        if request.path == "/end" {
            let end = self.end.lock().unwrap_or_else(PoisonError::into_inner);
            let error = String::from_utf8_lossy(&request.body).into_owned();
            // The test may have given up.
            let _ = end.send(if error.is_empty() { Ok(()) } else { Err(error) });
            return None;
        }
        let (case, act) = request.place?;
        let done = self.cases.get(case)?.acts.get(act)?;
        let mut noted = self.noted();
        noted.last = Some(case);
        if let Some(browser) = &request.browser {
            noted.browser.clone_from(browser);
        }
        match done {
            Act::Sends {
                how, lines, shown, ..
            } => {
                if *shown {
                    noted
                        .seen
                        .insert((case, act), header_shown(&request.cookie));
                }
                let numbered = |line: &Vec<u8>| with_number(line, case);
                Some(Answer {
                    set: lines.iter().map(numbered).collect(),
                    page: match how {
                        How::Fetch => String::new(),
                        How::Link | How::Form => page(&self.cases, case, act + 1, &self.ports),
                    },
                })
            }
            Act::Reads => {
                noted.seen.insert((case, act), header_shown(&request.body));
                None
            }
            Act::Ages => {
                let text = String::from_utf8_lossy(&request.body).into_owned();
                let ages: Vec<&str> = text.lines().collect();
                noted.seen.insert((case, act), ages_shown(&ages));
                None
            }
            Act::Writes(_) => None,
        }
    }
}

/// What the browser asks for.
#[derive(Default)]
struct Request {
    path: String,
    place: Option<Place>,
    cookie: Vec<u8>,
    browser: Option<String>,
    body: Vec<u8>,
}

impl Request {
    /// The next one of a connection; `None` where the browser has ended it.
    fn read(reader: &mut impl BufRead) -> io::Result<Option<Self>> {
        let first = line(reader)?;
        let first = String::from_utf8_lossy(&first).into_owned();
        let Some(target) = first.split(' ').nth(1) else {
            return Ok(None);
        };
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let mut request = Self {
            path: path.to_owned(),
            place: place(query),
            ..Self::default()
        };
        let mut length = 0;
        loop {
            let header = line(reader)?;
            let Some(colon) = header.iter().position(|&byte| byte == b':') else {
                break;
            };
            let (name, value) = (&header[..colon], &header[colon + 1..]);
            let value = value.strip_prefix(b" ").unwrap_or(value);
            let text = String::from_utf8_lossy(value);
            match name.to_ascii_lowercase().as_slice() {
                b"cookie" => request.cookie = value.to_vec(),
                b"content-length" => length = text.parse().unwrap_or(0),
                b"user-agent" => request.browser = browser(&text),
                _ => {}
            }
        }
        request.body = vec![0; length];
        reader.read_exact(&mut request.body)?;
        Ok(Some(request))
    }
}

/// A line of a request, without its end; an empty one where there are no more.
fn line(reader: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    reader.read_until(b'\n', &mut line)?;
    let line = line.strip_suffix(b"\r\n").unwrap_or(&line);
    Ok(line.to_vec())
}

/// The case and the act in `17.3`.
fn place(query: &str) -> Option<Place> {
    let (case, act) = query.split_once('.')?;
    Some((case.parse().ok()?, act.parse().ok()?))
}

/// `Chromium 156`, of `… HeadlessChrome/156.0.0.0 …`.
fn browser(user_agent: &str) -> Option<String> {
    let (_, version) = user_agent.split_once("Chrome/")?;
    let major = version.split('.').next()?;
    Some(format!("Chromium {major}"))
}

#[derive(Default)]
struct Answer {
    set: Vec<Vec<u8>>,
    page: String,
}

impl Answer {
    /// As it goes over the wire. A line may hold what no crate for HTTP would send.
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nCache-Control: no-store\r\nContent-Length: {}\r\n",
            self.page.len()
        )
        .into_bytes();
        for line in &self.set {
            bytes.extend([b"Set-Cookie: ", line.as_slice(), b"\r\n"].concat());
        }
        bytes.extend_from_slice(b"\r\n");
        bytes.extend_from_slice(self.page.as_bytes());
        bytes
    }
}
