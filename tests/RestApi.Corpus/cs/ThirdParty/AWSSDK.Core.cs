namespace Amazon.Runtime;

public sealed class BasicAWSCredentials(string accessKey, string secretKey)
{
    public string Keys => accessKey + secretKey;
}
