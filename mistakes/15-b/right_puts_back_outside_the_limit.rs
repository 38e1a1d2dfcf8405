//! RIGHT: steps 3 and 4, the limited part hands out its place and its connection, and the line behind it puts that back;
//! pieces are read into a buffer of their own; and the lifetime is computed in 128 bits.

impl Connection {
    pub async fn exchange(&mut self, command: Command<'_>) -> Result<Answer, Error> {
        let question = self.bytes_of(command)?;
        self.stream.write_all(&question).await?;
        self.stream.flush().await?;
        let mut piece = vec![0_u8; 8192];
        let mut heard: Vec<u8> = Vec::new();
        let answer = loop {
            match self.stream.read(&mut piece).await? {
                0 => {
                    let end = io::Error::new(io::ErrorKind::UnexpectedEof, "it ended too early");
                    return Err(Error::Broken(end));
                }
                count => heard.extend_from_slice(&piece[..count]),
            }
            if let Some(answer) = read_answer(&heard)? {
                break answer;
            }
        };
        Ok(answer)
    }
}

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let asking = async {
            let place = self.places.acquire().await;
            let place = place.map_err(|_| std::io::Error::other("the pool is closed"))?;
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = connection.exchange(command).await?;
            Ok::<_, Error>((place, connection, answer))
        };
        let Ok(asked) = timeout(self.timeout, asking).await else {
            return Err(Error::TimedOut(self.timeout));
        };
        let (place, connection, answer) = asked?;
        self.put_back(connection);
        drop(place);
        Ok(answer)
    }
}

pub fn lifetime(expires: Timestamp, now: Timestamp, clock: Timestamp) -> u32 {
    let [expires, now, clock] = [expires, now, clock].map(|it| i128::from(it.seconds()));
    let stay = (expires - now).max(0) + i128::from(SLACK);
    let moment = clock + stay;
    let told = if stay <= i128::from(RELATIVE) {
        stay
    } else if moment <= i128::from(LAST) {
        moment
    } else {
        0
    };
    u32::try_from(told).unwrap_or(0)
}
