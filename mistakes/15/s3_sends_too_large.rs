//! 3.2: the limit of this memcached is not looked at

impl Connection {
    pub async fn exchange(&mut self, command: Command<'_>) -> Result<Answer, Error> {
        let bytes = command.bytes();
        self.stream.write_all(&bytes).await?;
        let mut heard = Vec::new();
        loop {
            if self.stream.read_buf(&mut heard).await? == 0 {
                return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
            }
            if let Some(answer) = read_answer(&heard)? {
                return Ok(answer);
            }
        }
    }
}
