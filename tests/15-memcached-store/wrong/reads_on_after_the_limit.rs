//! caught by: step_3::a_late_answer_is_read_by_no_other
//! Reads what is there when the time has passed, and keeps the connection. The late answer comes after
//! that.

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let work = async {
            let _place = self.places.acquire().await.ok();
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = timeout(self.timeout * 9 / 10, connection.exchange(command)).await;
            match answer {
                Ok(answer) => {
                    let answer = answer?;
                    self.put_back(connection);
                    Ok(answer)
                }
                Err(_) => {
                    let mut late = [0; 4096];
                    let _ = connection.stream.try_read(&mut late);
                    self.put_back(connection);
                    Err(Error::TimedOut(self.timeout))
                }
            }
        };
        timeout(self.timeout, work)
            .await
            .unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}
