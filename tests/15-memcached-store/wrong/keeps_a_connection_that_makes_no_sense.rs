//! caught by: step_3::after_an_error_comes_another_connection
//! Keeps a connection whose answer it couldn't read, with the rest of that answer on it.

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let work = async {
            let _place = self.places.acquire().await.ok();
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = connection.exchange(command).await;
            if matches!(answer, Ok(_) | Err(Error::Malformed(_))) {
                self.put_back(connection);
            }
            answer
        };
        let answer = timeout(self.timeout, work).await;
        answer.unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}
