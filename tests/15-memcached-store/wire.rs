//! What goes over the wire, without the student's connection; and what went over it, as the book prints
//! it.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpStream};

use harness::Proxy;
use memcached_store::{lifetime, value_of};
use memory_store::{Clock, Record};
use serde_json::json;
use session_ids::StoreKey;

use crate::store_contract::{END, NOW};

/// What was said, where these records were kept. A student may put a record into other bytes, and let an
/// item stay a little longer: it is shown as the book has it.
pub fn text(proxy: &Proxy, key: &StoreKey, records: &[Record]) -> String {
    let mut names = vec![(key.to_string().into_bytes(), "<key>".to_owned())];
    for record in records {
        let bytes = value_of(record).expect("it is small");
        let expires = record.expires.seconds();
        let book = json!({"data": record.data, "ended": record.ended, "expires": expires});
        let book = book.to_string();
        let size = format!(" {} ", bytes.len()).into_bytes();
        names.push((size, format!(" {} ", book.len())));
        names.push((bytes, book));
    }
    let lifetime = lifetime(END, NOW, Clock::system().now());
    names.push((format!(" T{lifetime} ").into_bytes(), " T1060 ".to_owned()));
    let names: Vec<_> = names
        .iter()
        .map(|(it, name)| (it.as_slice(), name.as_str()))
        .collect();
    proxy.text(&names)
}

/// What was said. Other versions of memcached may have other words for what is wrong with a command.
pub fn plain(proxy: &Proxy) -> String {
    let text = proxy.text(&[]);
    let lines = text.lines().map(|line| {
        if line.starts_with("< CLIENT_ERROR ") {
            "< CLIENT_ERROR invalid flag\\r\\n"
        } else {
            line
        }
    });
    lines.map(|line| format!("{line}\n")).collect()
}

/// Sends these bytes, and reads so many lines, without the end of the last one.
pub fn say(address: SocketAddr, bytes: &[u8], lines: usize) -> io::Result<String> {
    let mut wire = TcpStream::connect(address)?;
    wire.write_all(bytes)?;
    let mut heard = String::new();
    let mut reader = BufReader::new(wire);
    for _ in 0..lines {
        reader.read_line(&mut heard)?;
    }
    Ok(heard.trim_end().to_owned())
}
