//! caught by: step_3::nothing_is_asked_twice
//! also by: step_5::an_outage_is_an_error_and_no_answer, step_6::an_outage_is_not_none
//! also by: step_7::an_outage_is_not_stale
//! Asks again where that does no harm, on a connection that may be cut as well. The time for it isn't
//! there.

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let work = async {
            let _place = self.places.acquire().await.ok();
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = match connection.exchange(command).await {
                Err(Error::Broken(_)) if matches!(command, Command::Get { .. }) => {
                    connection = Connection::open(&self.address).await?;
                    connection.exchange(command).await?
                }
                answer => answer?,
            };
            self.put_back(connection);
            Ok(answer)
        };
        let answer = timeout(self.timeout, work).await;
        answer.unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}
