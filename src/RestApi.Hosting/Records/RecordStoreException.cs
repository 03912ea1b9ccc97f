namespace Comind.Api.Hosting;

/// <summary>The record store cannot be used: damaged, locked, not writable. The message names the file and the next step.</summary>
public sealed class RecordStoreException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">The file of the store.</param>
    /// <param name="message">What happened and what to do next.</param>
    /// <param name="innerException">The cause.</param>
    public RecordStoreException(string path, string message, Exception? innerException = null)
        : base(message, innerException) => Path = path;

    /// <summary>The file of the store.</summary>
    public string Path { get; }
}
