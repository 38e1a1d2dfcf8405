//! caught by: step_3::a_late_answer_is_read_by_no_other
//! also by: step_3::no_answer_is_an_error_in_time (hangs)
//! also by: step_3::the_parts_have_one_limit_together
//! also by: step_3::a_place_is_given_back_whatever_happens, step_3::the_limit_is_for_all_of_it
//! also by: step_3::after_an_error_comes_another_connection
//! Puts the connection back whatever became of the question. The late answer is the next one's.

impl Pool {
    // ANCHOR: code
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let _place = self.places.acquire().await.ok();
        let mut connection = match self.take() {
            Some(connection) => connection,
            None => Connection::open(&self.address).await?,
        };
        let answer = timeout(self.timeout, connection.exchange(command)).await;
        self.put_back(connection);
        answer.unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
    // ANCHOR_END: code
}
