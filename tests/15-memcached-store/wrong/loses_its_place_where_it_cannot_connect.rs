//! caught by: step_3::a_place_is_given_back_whatever_happens
//! Keeps the place when no connection can be opened. After sixteen of them it is down for good.

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let asked = ask_without_limit(self, command);
        timeout(self.timeout, asked)
            .await
            .unwrap_or(Err(Error::TimedOut(self.timeout)))
    }
}

async fn ask_without_limit(pool: &Pool, command: Command<'_>) -> Result<Answer, Error> {
    let place = pool.places.acquire().await.ok();
    let mut connection = match pool.take() {
        Some(connection) => connection,
        None => match Connection::open(&pool.address).await {
            Ok(connection) => connection,
            Err(error) => {
                if let Some(place) = place {
                    place.forget();
                }
                return Err(error);
            }
        },
    };
    let answer = connection.exchange(command).await?;
    pool.put_back(connection);
    Ok(answer)
}
