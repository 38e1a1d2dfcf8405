//! caught by: step_3::a_long_answer_comes_whole
//! also by: step_3::an_answer_may_come_byte_by_byte, step_3::no_answer_is_an_error_in_time
//! also by: step_6::gives_back_what_was_created, step_7::replaces_the_version_that_was_seen
//! also by: step_7::what_is_taken_is_given_back
//! also by: step_7::a_memcached_with_another_limit_loses_nothing
//! Reads once. Short answers come in one piece, as a rule.

impl Connection {
    pub async fn exchange(&mut self, command: Command<'_>) -> Result<Answer, Error> {
        self.stream.write_all(&self.bytes_of(command)?).await?;
        let mut heard = Vec::with_capacity(64 * 1024);
        self.stream.read_buf(&mut heard).await?;
        let half = || io::Error::from(io::ErrorKind::UnexpectedEof);
        Ok(read_answer(&heard)?.ok_or_else(half)?)
    }
}
