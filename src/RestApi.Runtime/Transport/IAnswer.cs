namespace Comind.Api.Server;

/// <summary>A kind of answer: where its content goes while it arrives, and what becomes of it then.</summary>
internal interface IAnswer<TSelf> : IAnswer
    where TSelf : IAnswer<TSelf>
{
    /// <summary>Receives the content; called when status and headers are there.</summary>
    /// <exception cref="RestApiException">The answer declares more than is allowed.</exception>
    static abstract AnswerBody BodyFor(in CallScope call, HttpResponseMessage response);

    /// <summary>The answer, whose content arrived as a whole.</summary>
    static abstract TSelf Create(in CallScope call, HttpResponseMessage response, AnswerBody body);
}

/// <summary>What every kind of answer tells of itself.</summary>
internal interface IAnswer
{
    int StatusCode { get; }

    RestHeaders Headers { get; }
}
