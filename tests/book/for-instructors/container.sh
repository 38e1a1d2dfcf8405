podman run --rm --network none --cap-drop all \
    --security-opt no-new-privileges --memory 4g --pids-limit 1024 \
    --volume ./handed-in/alice:/in:ro \
    session-workbook-grade /in > alice.txt
