//! A server that says what the test wants it to say, where memcached itself wouldn't.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::ops::ControlFlow::{self, Break, Continue};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use memcached_store::value_of;
use memory_store::Record;
use socket2::{Domain, Socket, Type};

/// An address of a server that answers the first question with the first of these, and so on, and then
/// hangs up. Each connection starts at the first again.
pub fn server(answers: &[&[u8]]) -> SocketAddr {
    server_of(&[answers])
}

/// As [`server`], with answers of its own for each connection. The last ones are for all that follow.
pub fn server_of(connections: &[&[&[u8]]]) -> SocketAddr {
    let copied = |answers: &&[&[u8]]| answers.iter().map(|answer| answer.to_vec()).collect();
    let connections: Vec<Vec<Vec<u8>>> = connections.iter().map(copied).collect();
    serve(move |number, asked| {
        let answers = connections.get(number).or(connections.last());
        let mut rest = answers.into_iter().flatten().skip(asked.len() - 1);
        let answer = rest.next().cloned().unwrap_or_default();
        match rest.next() {
            Some(_) => Continue(answer),
            None => Break(answer),
        }
    })
}

/// As the answer of a [`Script`]: it says nothing, and goes on listening.
pub const SILENCE: &[u8] = b"(nothing)";

/// How memcached, or what listens in its place, gives no answer: its three errors, a line that is cut, an
/// end before any answer, and silence. None of them says what is in the store.
pub const FAULTS: [&[u8]; 7] = [
    b"SERVER_ERROR out of memory\r\n",
    b"CLIENT_ERROR bad command line format\r\n",
    b"ERROR\r\n",
    b"H",
    b"",
    b"hello\r\n",
    SILENCE,
];

/// What is said to a question, as a failure shows it.
pub fn shown(said: &[u8]) -> String {
    match said {
        b"" => "nothing, and hangs up".to_owned(),
        SILENCE => "nothing, and keeps the connection open".to_owned(),
        _ => format!("b\"{}\"", said.escape_ascii()),
    }
}

/// The questions that a [`Script`] was asked, each as its first word and its condition: `ms ME`, `ms C17`.
#[derive(Clone, Default)]
pub struct Questions(Arc<Mutex<Vec<String>>>);

impl Questions {
    /// All of them, but for the `mn` with which a store begins.
    pub fn asked(&self) -> Vec<String> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn note(&self, question: &str) {
        let word = question.split(' ').next().unwrap_or_default();
        let last = question.split(' ').next_back().unwrap_or_default();
        let noted = match word {
            "mn" => return,
            "ms" => format!("ms {last}"),
            _ => word.to_owned(),
        };
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.push(noted);
    }
}

/// What a memcached says that has lost its mind in between. Of each list, the first is for the first
/// question of its kind, and so on, over all connections; the last one is for all that follow. An empty
/// one hangs up, and so does one that has no end. [`SILENCE`] is silence.
#[derive(Clone, Copy)]
pub struct Script<'a> {
    /// To `ms … ME`.
    pub add: &'a [&'a [u8]],
    /// To `mg`.
    pub get: &'a [&'a [u8]],
    /// To `ms … C17`.
    pub swap: &'a [&'a [u8]],
}

impl Script<'_> {
    /// The address of such a server. A `md` is done, and then a `ms … ME` is, too.
    pub fn server(&self) -> SocketAddr {
        self.server_that_notes().0
    }

    /// The same, and what it was asked.
    pub fn server_that_notes(&self) -> (SocketAddr, Questions) {
        let questions = Questions::default();
        let notes = questions.clone();
        let lists = [self.add, self.get, self.swap];
        let lists = lists.map(|list| list.iter().rev().map(|it| it.to_vec()).collect());
        let lists: Mutex<[Vec<Vec<u8>>; 3]> = Mutex::new(lists);
        let address = serve(move |_, asked| {
            let question = asked.last().map(String::as_str).unwrap_or_default();
            notes.note(question);
            let mut lists = lists.lock().unwrap_or_else(PoisonError::into_inner);
            let kind = match question.get(..2) {
                Some("mn") => return Continue(b"MN\r\n".to_vec()),
                Some("md") => {
                    lists[0] = vec![b"HD\r\n".to_vec()];
                    return Continue(b"HD\r\n".to_vec());
                }
                Some("mg") => 1,
                _ if question.ends_with(" ME") => 0,
                _ => 2,
            };
            let list = &mut lists[kind];
            let answer = match list.len() {
                ..=1 => list.last().cloned(),
                _ => list.pop(),
            };
            match answer {
                Some(answer) if answer == SILENCE => Continue(Vec::new()),
                Some(answer) if answer.ends_with(b"\r\n") => Continue(answer),
                answer => Break(answer.unwrap_or_default()),
            }
        });
        (address, questions)
    }
}

/// A server that says this where a client asks for its settings, and hangs up.
pub fn without_settings(said: &'static [u8]) -> SocketAddr {
    let (listener, address) = listen();
    thread::spawn(move || {
        for mut asking in listener.incoming().map_while(Result::ok) {
            let mut question = [0; b"stats settings\r\n".len()];
            // It may fail, since the client may have gone away.
            let _ = asking
                .read_exact(&mut question)
                .and_then(|()| asking.write_all(said));
        }
    });
    address
}

/// A server that gives this answer to each question, a byte at a time, with such a pause before each.
pub fn byte_by_byte(answer: &'static [u8], pause: Duration) -> SocketAddr {
    let (listener, address) = listen();
    thread::spawn(move || {
        for asking in listener.incoming().map_while(Result::ok) {
            thread::spawn(move || dribble(asking, answer, pause));
        }
    });
    address
}

fn dribble(mut wire: TcpStream, answer: &[u8], pause: Duration) -> io::Result<()> {
    wire.set_nodelay(true)?;
    let mut reader = BufReader::new(wire.try_clone()?);
    while let Some(question) = question(&mut reader)? {
        if question == "stats settings" {
            wire.write_all(SETTINGS)?;
            continue;
        }
        for byte in answer {
            thread::sleep(pause);
            wire.write_all(&[*byte])?;
        }
    }
    Ok(())
}

/// A memcached whose answer to a `mg alice` comes when the next question on the same connection has been
/// asked, alone and in place of that one's.
pub fn late_for_alice() -> SocketAddr {
    serve(|_, asked| {
        let is_alice = |line: &String| line.contains(" alice ");
        let late = asked.iter().rev().nth(1).is_some_and(is_alice);
        Continue(match asked.last().is_some_and(is_alice) {
            _ if late => b"VA 5 c1\r\nalice\r\n".to_vec(),
            true => Vec::new(),
            false => b"VA 3 c2\r\nbob\r\n".to_vec(),
        })
    })
}

/// The item with this record, and the cas number 17.
pub fn item(record: &Record) -> Vec<u8> {
    item_with(record, 17)
}

/// The item with this record and this cas number.
pub fn item_with(record: &Record, cas: u64) -> Vec<u8> {
    let value = value_of(record).expect("it is small");
    let line = format!("VA {} c{cas}\r\n", value.len());
    [line.as_bytes(), &value, b"\r\n"].concat()
}

/// An address of this machine at which no server listens.
pub fn no_server() -> SocketAddr {
    let (_, address) = listen();
    address
}

/// A listener that accepts no connection, with a queue that is full.
pub struct Busy {
    pub address: SocketAddr,
    _all: (Socket, Vec<TcpStream>),
}

impl Busy {
    pub fn listen() -> Self {
        let socket = Socket::new(Domain::IPV4, Type::STREAM, None).expect("there are sockets");
        let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        socket.bind(&any.into()).expect("loopback has a free port");
        socket.listen(0).expect("it is bound");
        let address = socket.local_addr().ok().and_then(|it| it.as_socket());
        let address = address.expect("it is bound");
        let connect = |_| TcpStream::connect_timeout(&address, Duration::from_millis(50)).ok();
        let queued = (0..16).map_while(connect).collect();
        let _all = (socket, queued);
        Self { address, _all }
    }
}

fn listen() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
    let address = listener.local_addr().expect("it is bound");
    (listener, address)
}

/// What a memcached with its usual settings says of them.
const SETTINGS: &[u8] = b"STAT item_size_max 1048576\r\nEND\r\n";

/// What is said, and whether that is all.
type Said = ControlFlow<Vec<u8>, Vec<u8>>;

/// A server that asks `answer` what to say, with the number of the connection and the lines of all
/// questions that came on it so far. `Break` hangs up after it.
fn serve(answer: impl Fn(usize, &[String]) -> Said + Send + Sync + 'static) -> SocketAddr {
    let (listener, address) = listen();
    let answer = Arc::new(answer);
    thread::spawn(move || {
        for (number, asking) in listener.incoming().map_while(Result::ok).enumerate() {
            let answer = Arc::clone(&answer);
            thread::spawn(move || converse(asking, |asked| answer(number, asked)));
        }
    });
    address
}

/// Ends with an error when the other side goes away, as it may.
fn converse(mut wire: TcpStream, answer: impl Fn(&[String]) -> Said) -> io::Result<()> {
    let mut reader = BufReader::new(wire.try_clone()?);
    let mut asked = Vec::new();
    while let Some(question) = question(&mut reader)? {
        // A client asks this first, and the test has no say in it.
        if question == "stats settings" {
            wire.write_all(SETTINGS)?;
            continue;
        }
        asked.push(question);
        match answer(&asked) {
            Continue(said) => wire.write_all(&said)?,
            Break(said) => return wire.write_all(&said),
        }
    }
    Ok(())
}

/// The next question's line, without its end. What follows the line of a set is read, too.
fn question(reader: &mut BufReader<TcpStream>) -> io::Result<Option<String>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    if line.starts_with("ms ") {
        let size = line.split(' ').nth(2).and_then(|size| size.parse().ok());
        let size: usize = size.unwrap_or_default();
        reader.read_exact(&mut vec![0; size + 2])?;
    }
    Ok(Some(line.trim_end().to_owned()))
}
