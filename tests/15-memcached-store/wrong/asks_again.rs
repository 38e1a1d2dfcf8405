//! caught by: step_3::nothing_is_asked_twice
//! also by: step_3::after_an_error_comes_another_connection
//! also by: step_5::an_outage_is_an_error_and_no_answer, step_6::an_outage_is_not_none
//! also by: step_7::an_outage_is_not_stale, step_7::an_outage_is_no_deletion
//! Tries once more on another connection. A set that was done is done twice, or is late for itself.

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let work = async {
            let _place = self.places.acquire().await.ok();
            if let Some(mut connection) = self.take()
                && let Ok(answer) = connection.exchange(command).await
            {
                self.put_back(connection);
                return Ok(answer);
            }
            let mut tries = 0;
            loop {
                let mut connection = Connection::open(&self.address).await?;
                match connection.exchange(command).await {
                    Ok(answer) => {
                        self.put_back(connection);
                        return Ok(answer);
                    }
                    Err(error) if tries > 0 => return Err(error),
                    Err(_) => tries += 1,
                }
            }
        };
        let answer = timeout(self.timeout, work).await;
        answer.unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}
