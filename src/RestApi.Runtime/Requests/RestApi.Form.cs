using System.Runtime.CompilerServices;

namespace Comind.Api.Server;

public static partial class RestApi
{
    /// <inheritdoc cref="RestRequest.AddFormField(string, string?)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest AddFormField(string name, string? value) => Request.AddFormField(name, value);

    /// <inheritdoc cref="RestRequest.AddFormField(string, string?)"/>
    public static RestRequest AddFormField(string name, Secret? value) => Request.AddFormField(name, value);

    /// <inheritdoc cref="RestRequest.AddFormField(string, string?)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest AddFormField(string name, SecretInterpolatedStringHandler value) => Request.AddFormField(name, value);

    /// <inheritdoc cref="RestRequest.AddFormField(string, bool?)"/>
    public static RestRequest AddFormField(string name, bool? value) => Request.AddFormField(name, value);

    /// <inheritdoc cref="RestRequest.AddFormField{T}(string, T)"/>
    public static RestRequest AddFormField<T>(string name, T value)
        where T : IFormattable => Request.AddFormField(name, value);

    /// <inheritdoc cref="RestRequest.AddFormField{T}(string, T)"/>
    public static RestRequest AddFormField<T>(string name, T? value)
        where T : struct, IFormattable => Request.AddFormField(name, value);

    /// <inheritdoc cref="RestRequest.AddParameter(string, string?)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest AddParameter(string name, string? value) => Request.AddParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddParameter(string, string?)"/>
    public static RestRequest AddParameter(string name, Secret? value) => Request.AddParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddParameter(string, string?)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest AddParameter(string name, SecretInterpolatedStringHandler value) => Request.AddParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddParameter(string, bool?)"/>
    public static RestRequest AddParameter(string name, bool? value) => Request.AddParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddParameter{T}(string, T)"/>
    public static RestRequest AddParameter<T>(string name, T value)
        where T : IFormattable => Request.AddParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddParameter{T}(string, T)"/>
    public static RestRequest AddParameter<T>(string name, T? value)
        where T : struct, IFormattable => Request.AddParameter(name, value);
}
