//! caught by: step_3::half_an_answer_is_an_error
//! Takes the end of the connection for the end of the line, so HD that was cut is done.

impl Connection {
    pub async fn exchange(&mut self, command: Command<'_>) -> Result<Answer, Error> {
        self.stream.write_all(&self.bytes_of(command)?).await?;
        let mut heard = Vec::new();
        loop {
            if self.stream.read_buf(&mut heard).await? == 0 {
                heard.extend_from_slice(b"\r\n");
                return read_answer(&heard)?
                    .ok_or_else(|| io::Error::from(io::ErrorKind::UnexpectedEof).into());
            }
            if let Some(answer) = read_answer(&heard)? {
                return Ok(answer);
            }
        }
    }
}
