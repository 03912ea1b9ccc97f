namespace Azure.Storage
{
    public sealed class StorageSharedKeyCredential(string accountName, string accountKey)
    {
        public string AccountName => accountName + accountKey;
    }
}

namespace Azure.Storage.Blobs
{
    public sealed class BlobServiceClient(string connectionString)
    {
        public string AccountName => connectionString;
    }
}
