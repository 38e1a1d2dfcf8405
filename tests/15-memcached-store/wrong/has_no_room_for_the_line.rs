//! caught by: step_3::a_long_answer_comes_whole
//! Hears no more than the largest value has. With the line in front of it, the largest value never arrives.

impl Connection {
    pub async fn exchange(&mut self, command: Command<'_>) -> Result<Answer, Error> {
        let bytes = self.bytes_of(command)?;
        self.stream.write_all(&bytes).await?;
        let mut heard = Vec::new();
        loop {
            if self.stream.read_buf(&mut heard).await? == 0 {
                return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
            }
            if heard.len() > LARGEST {
                return Err(malformed(&heard));
            }
            if let Some(answer) = read_answer(&heard)? {
                return Ok(answer);
            }
        }
    }
}
