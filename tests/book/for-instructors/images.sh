podman build -t session-workbook -f .devcontainer/Dockerfile .
podman build -t session-workbook-grade -f .devcontainer/grade.Dockerfile .
