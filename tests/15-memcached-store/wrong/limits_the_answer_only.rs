//! caught by: step_3::the_limit_is_for_all_of_it
//! also by: step_3::no_answer_is_an_error_in_time (hangs)
//! also by: step_3::the_parts_have_one_limit_together
//! also by: step_3::a_place_is_given_back_whatever_happens
//! Keeps bad connections out, but waits for a place and for a connection without a limit.

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let _place = self.places.acquire().await.ok();
        let mut connection = match self.take() {
            Some(connection) => connection,
            None => Connection::open(&self.address).await?,
        };
        let answer = timeout(self.timeout, connection.exchange(command)).await;
        let answer = answer.unwrap_or(Err(Error::TimedOut(self.timeout)))?;
        self.put_back(connection);
        Ok(answer)
    }
}
