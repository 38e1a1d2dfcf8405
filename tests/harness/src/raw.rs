//! Requests that no HTTP library would send.

use std::io;
use std::net::SocketAddr;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::Reply;

/// Sends `bytes` on a connection of their own and reads one answer.
///
/// The answer's body ends by its `content-length`, or with the connection.
///
/// # Errors
///
/// The connection ended before a whole answer, or the answer isn't HTTP/1.1.
pub async fn exchange(address: SocketAddr, bytes: &[u8]) -> io::Result<Reply> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(bytes).await?;
    let mut received = Vec::new();
    loop {
        let ended = stream.read_buf(&mut received).await? == 0;
        match parse(&received, ended)? {
            Some(reply) => return Ok(reply),
            None if ended => return Err(io::ErrorKind::UnexpectedEof.into()),
            None => {}
        }
    }
}

/// The answer in `received`, once all of it is there.
fn parse(received: &[u8], ended: bool) -> io::Result<Option<Reply>> {
    let mut fields = [httparse::EMPTY_HEADER; 64];
    let mut head = httparse::Response::new(&mut fields);
    let body = match head.parse(received).map_err(io::Error::other)? {
        httparse::Status::Complete(end) => &received[end..],
        httparse::Status::Partial => return Ok(None),
    };
    let status = head.code.unwrap_or_default();
    let headers = headers(head.headers)?;
    let body = match content_length(&headers) {
        Some(length) => body.get(..length),
        None => ended.then_some(body),
    };
    Ok(body.map(|body| Reply {
        status,
        headers,
        body: body.to_vec(),
    }))
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
