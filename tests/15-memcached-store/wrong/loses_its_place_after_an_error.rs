//! caught by: step_3::a_place_is_given_back_whatever_happens
//! Gives the place back after an answer only. After sixteen errors no question is asked any more.

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let work = async {
            let place = self.places.acquire().await.ok();
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            match connection.exchange(command).await {
                Ok(answer) => {
                    self.put_back(connection);
                    Ok(answer)
                }
                Err(error) => {
                    std::mem::forget(place);
                    Err(error)
                }
            }
        };
        timeout(self.timeout, work)
            .await
            .unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}
