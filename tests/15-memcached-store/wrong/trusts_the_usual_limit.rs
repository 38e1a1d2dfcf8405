//! caught by: step_7::a_memcached_with_another_limit_loses_nothing
//! also by: step_3::what_is_too_large_is_not_sent, step_3::a_place_is_given_back_whatever_happens
//! Sends what a memcached with its usual settings would take. One that was started with `-I 512k` refuses
//! it, and removes what was there.

impl Connection {
    pub async fn exchange(&mut self, command: Command<'_>) -> Result<Answer, Error> {
        self.stream.write_all(&command.bytes()).await?;
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
