//! Requests that no HTTP library would send.

use std::io;
use std::net::SocketAddr;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::Reply;

/// Sends `bytes` on a connection of their own and reads one answer.
///
/// The answer's body ends by its `content-length`, with its last chunk, or with the connection. A
/// server may answer and close before it has read everything, so an error while sending, or after an
/// answer, is no error.
///
/// # Errors
///
/// The connection ended before a whole answer, or the answer isn't HTTP/1.1.
pub async fn exchange(address: SocketAddr, bytes: &[u8]) -> io::Result<Reply> {
    let mut stream = TcpStream::connect(address).await?;
    let sending = stream.write_all(bytes).await;
    let mut received = Vec::new();
    loop {
        let read = stream.read_buf(&mut received).await;
        let ended = !matches!(read, Ok(1..));
        let answer = Answer {
            bytes: &received,
            ended,
            to_head: bytes.starts_with(b"HEAD "),
        };
        match answer.parse()? {
            Some(reply) => return Ok(reply),
            None if ended => {
                sending?;
                read?;
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            None => {}
        }
    }
}

/// What was received so far.
struct Answer<'a> {
    bytes: &'a [u8],
    ended: bool,
    to_head: bool,
}

impl Answer<'_> {
    /// The reply, once all of it is there.
    fn parse(&self) -> io::Result<Option<Reply>> {
        let mut fields = [httparse::EMPTY_HEADER; 64];
        let mut head = httparse::Response::new(&mut fields);
        let rest = match head.parse(self.bytes).map_err(io::Error::other)? {
            httparse::Status::Complete(end) => &self.bytes[end..],
            httparse::Status::Partial => return Ok(None),
        };
        let status = head.code.unwrap_or_default();
        let headers = headers(head.headers)?;
        let body = self.body(status, &headers, rest)?;
        Ok(body.map(|body| Reply {
            status,
            headers,
            body,
        }))
    }

    /// RFC 9112, section 6.3.
    fn body(&self, status: u16, headers: &HeaderMap, rest: &[u8]) -> io::Result<Option<Vec<u8>>> {
        if self.to_head || matches!(status, 100..200 | 204 | 304) {
            return Ok(Some(Vec::new()));
        }
        if headers.contains_key("transfer-encoding") {
            return chunks(rest);
        }
        let body = match content_length(headers) {
            Some(length) => rest.get(..length),
            None => self.ended.then_some(rest),
        };
        Ok(body.map(<[u8]>::to_vec))
    }
}

/// The chunks of a body, once the last one is there.
fn chunks(mut rest: &[u8]) -> io::Result<Option<Vec<u8>>> {
    let mut body = Vec::new();
    loop {
        let size = httparse::parse_chunk_size(rest)
            .map_err(|_| io::Error::other("a chunk without its size"))?;
        let httparse::Status::Complete((start, size)) = size else {
            return Ok(None);
        };
        let end = usize::try_from(size).map_or(usize::MAX, |size| start.saturating_add(size));
        match (rest.get(start..end), rest.get(end.saturating_add(2)..)) {
            (_, Some(_)) if size == 0 => return Ok(Some(body)),
            (Some(chunk), Some(after)) => {
                body.extend_from_slice(chunk);
                rest = after;
            }
            _ => return Ok(None),
        }
    }
}

fn headers(fields: &[httparse::Header]) -> io::Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    for field in fields {
        let name: HeaderName = field.name.parse().map_err(io::Error::other)?;
        let value = HeaderValue::from_bytes(field.value).map_err(io::Error::other)?;
        headers.append(name, value);
    }
    Ok(headers)
}

fn content_length(headers: &HeaderMap) -> Option<usize> {
    headers.get("content-length")?.to_str().ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chunked_body_ends_with_its_last_chunk() {
        let whole = b"3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n";
        assert_eq!(chunks(whole).unwrap().unwrap(), b"abc0123456789");
        for end in 0..whole.len() {
            assert_eq!(chunks(&whole[..end]).unwrap(), None, "{end} bytes");
        }
        assert!(chunks(b"xyz\r\n").is_err());
        assert_eq!(chunks(b"FFFFFFFFFFFFFFFF\r\nabc").unwrap(), None);
    }
}
