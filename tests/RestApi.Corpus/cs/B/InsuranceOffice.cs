using System.Collections;
using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Acme.Corpus.Insurance12;

[Serializable]
public class InsurancePolicy
{
    private string _number = string.Empty;

    public string Number
    {
        get { return _number; }
        set { _number = value; }
    }

    public decimal Premium { get; set; }
}

public class InsuranceServiceException : ApplicationException
{
    public InsuranceServiceException(string message)
        : base(message)
    {
    }
}

public static class InsuranceHttpUtil
{
    public static bool IsSuccessStatus(int statusCode)
    {
        return statusCode >= 200 && statusCode <= 299;
    }

    public static void CheckStatus(RestResponse response)
    {
        if (IsSuccessStatus(response.StatusCode) == false)
        {
            throw new InsuranceServiceException(String.Format("Service returned {0}", response.StatusCode));
        }
    }

    public static void LogStatus(RestResponse response)
    {
        if (!IsSuccessStatus(response.StatusCode))
        {
            ActionLog.Error(String.Format("Service returned {0}", response.StatusCode));
        }
    }
}

public class InsurancePolicyManager
{
    #region Fields

    private readonly RestClient _client;
    private RestResponse? _lastResponse;

    #endregion

    #region Constructor

    public InsurancePolicyManager(string strBaseUrl)
    {
        this._client = new RestClient(strBaseUrl);
    }

    #endregion

    #region Policies

    public InsurancePolicy GetPolicy(string strNumber)
    {
        RestRequest objRequest = this._client.CreateRequest("/policies/" + strNumber, "GET");
        RestResponse objResponse = objRequest.ExecuteRequest();
        if (objResponse.StatusCode != (int)HttpStatusCode.OK)
        {
            throw new InsuranceServiceException("Policy " + strNumber + " could not be loaded.");
        }

        InsurancePolicy? objPolicy = objResponse.ReadJson<InsurancePolicy>(); // quiet B castenum
        return objPolicy!;
    }

    public InsurancePolicy GetPolicyByClaim(string strClaim)
    {
        RestRequest objRequest = this._client.CreateRequest("/claims/" + strClaim + "/policy", "GET");
        RestResponse objResponse = objRequest.ExecuteRequest();
        if (objResponse.StatusCode == (int)HttpStatusCode.InternalServerError)
        {
            throw new InsuranceServiceException("Service error.");
        }

        object objResult = JsonSerializer.Deserialize(objResponse.Content, typeof(InsurancePolicy))!; // LOUD B2001 only500
        return (InsurancePolicy)objResult;
    }

    public ArrayList GetPolicyNumbers(string strCustomer)
    {
        ArrayList lstNumbers = new ArrayList();
        RestResponse objResponse = this._client.CreateRequest("/customers/" + strCustomer + "/policies", "GET").ExecuteRequest();
        HttpStatusCode enStatus = (HttpStatusCode)objResponse.StatusCode;
        if (enStatus == HttpStatusCode.OK)
        {
            XmlDocument xmlDoc = new XmlDocument();
            xmlDoc.LoadXml(objResponse.Content); // quiet B enumlocal
            foreach (XmlNode xmlNode in xmlDoc.SelectNodes("//policy/@number")!)
            {
                lstNumbers.Add(xmlNode.Value);
            }
        }

        return lstNumbers;
    }

    public ArrayList GetClaimNumbers(string strCustomer)
    {
        ArrayList lstNumbers = new ArrayList();
        RestResponse objResponse = this._client.CreateRequest("/customers/" + strCustomer + "/claims", "GET").ExecuteRequest();
        XmlDocument xmlDoc = new XmlDocument();
        try
        {
            xmlDoc.LoadXml(objResponse.Content); // LOUD B2001 xmlcatch
        }
        catch (XmlException)
        {
            return lstNumbers;
        }

        foreach (XmlNode xmlNode in xmlDoc.GetElementsByTagName("claim"))
        {
            lstNumbers.Add(xmlNode.InnerText);
        }

        return lstNumbers;
    }

    public bool Load(string strNumber)
    {
        this._lastResponse = this._client.CreateRequest("/policies/" + strNumber + "/full", "GET").ExecuteRequest();
        return this._lastResponse.IsSuccess; // quiet B fieldstatus
    }

    public decimal ReloadPremium(string strNumber)
    {
        this._lastResponse = this._client.CreateRequest("/policies/" + strNumber + "/premium", "GET").ExecuteRequest();
        if (!this._lastResponse.IsSuccess)
        {
            return Decimal.MinusOne;
        }

        return Decimal.Parse(this._lastResponse.Content, CultureInfo.InvariantCulture); // quiet B field
    }

    public decimal ReloadDeductible(string strNumber)
    {
        this._lastResponse = this._client.CreateRequest("/policies/" + strNumber + "/deductible", "GET").ExecuteRequest();
        decimal decValue;
        if (Decimal.TryParse(this._lastResponse.Content, NumberStyles.Number, CultureInfo.InvariantCulture, out decValue)) // LOUD B2001 tryparse
        {
            return decValue;
        }

        return Decimal.Zero;
    }

    public bool TryGetRisk(string strNumber, out string strRisk)
    {
        strRisk = String.Empty;
        RestResponse objResponse = this._client.CreateRequest("/policies/" + strNumber + "/risk", "GET").ExecuteRequest();
        if (!InsuranceHttpUtil.IsSuccessStatus(objResponse.StatusCode))
            return false;

        strRisk = objResponse.Content; // quiet B tryout
        return true;
    }

    public bool TryGetBroker(string strNumber, out string? strBroker)
    {
        RestResponse objResponse = this._client.CreateRequest("/policies/" + strNumber + "/broker", "GET").ExecuteRequest();
        strBroker = objResponse.Content; // LOUD B2001 outvalue
        return !String.IsNullOrEmpty(strBroker);
    }

    public string GetStatusText(string strNumber)
    {
        RestResponse objResponse = this._client.CreateRequest("/policies/" + strNumber + "/status", "GET").ExecuteRequest();
        InsuranceHttpUtil.CheckStatus(objResponse);
        StringBuilder sb = new StringBuilder();
        sb.Append("Status: ");
        sb.Append(objResponse.Content); // quiet B statichelper
        return sb.ToString();
    }

    public string GetHistoryText(string strNumber)
    {
        RestResponse objResponse = this._client.CreateRequest("/policies/" + strNumber + "/history", "GET").ExecuteRequest();
        InsuranceHttpUtil.LogStatus(objResponse);
        string[] arrLines = objResponse.Content.Split(new char[] { '\r', '\n' }, StringSplitOptions.RemoveEmptyEntries); // LOUD B2001 loghelper
        Array.Reverse(arrLines);
        return String.Join(Environment.NewLine, arrLines);
    }

    public void SavePolicy(InsurancePolicy objPolicy)
    {
        RestRequest objRequest = this._client.CreateRequest("/policies", "POST");
        objRequest.AddJsonBody(objPolicy);
        RestResponse objResponse = objRequest.ExecuteRequest();
        if (objResponse.StatusCode == (int)HttpStatusCode.Created)
        {
            objPolicy.Number = objResponse.ReadJson<InsurancePolicy>()!.Number; // quiet B createdbranch
        }
        else
        {
            string strMessage = String.Format("Could not save: {0} {1}", objResponse.StatusCode, objResponse.Content);
            throw new InsuranceServiceException(strMessage);
        }
    }

    public void SaveBeneficiary(string strNumber, string strName)
    {
        RestRequest objRequest = this._client.CreateRequest("/policies/" + strNumber + "/beneficiaries", "POST");
        objRequest.AddFormField("name", strName);
        objRequest.AddFormField("since", DateTime.Today);
        try
        {
            objRequest.ExecuteRequest(); // LOUD B2002 trypost
        }
        catch (RestApiException ex)
        {
            ActionLog.Error("SaveBeneficiary: " + ex.Message);
            throw;
        }
    }

    public void DeletePolicy(string strNumber)
    {
        RestResponse? objResponse = null;
        try
        {
            objResponse = this._client.CreateRequest("/policies/" + strNumber, "DELETE").ExecuteRequest();
            if (objResponse.StatusCode != 200 && objResponse.StatusCode != 204)
            {
                throw new InsuranceServiceException("Delete failed: " + objResponse.Content); // quiet B tryfinally
            }
        }
        finally
        {
            if (objResponse != null)
            {
                objResponse.Dispose();
            }
        }
    }

    public string GetCurrency(string strCountry)
    {
        RestResponse objResponse = this._client.CreateRequest("/countries/" + strCountry + "/currency", "GET").ExecuteRequest();
        if (objResponse.StatusCode == 200)
            return objResponse.Content.Trim().ToUpperInvariant(); // quiet B ifreturn

        return "EUR";
    }

    public void UpdateAddress(string strNumber, string strStreet, string strCity)
    {
        RestRequest objRequest = this._client.CreateRequest("/policies/" + strNumber + "/address", "PUT");
        objRequest.AddFormField("street", strStreet);
        objRequest.AddFormField("city", strCity);
        objRequest.ExecuteRequest().EnsureStatus(204); // quiet B ensureput
    }

    public bool IsLocked(string strNumber)
    {
        RestResponse objResponse = this._client.CreateRequest("/policies/" + strNumber + "/locked", "GET").ExecuteRequest();
        if ((HttpStatusCode)objResponse.StatusCode >= HttpStatusCode.OK)
        {
            return Boolean.Parse(objResponse.Content); // LOUD B2001 enumatleast
        }

        return false;
    }

    public string LookupVin(string strVin)
    {
        string strResult = String.Empty;
        bool blnDone = false;
        for (int i = 0; i < 3 && !blnDone; i++)
        {
            using (RestResponse objResponse = this._client.CreateRequest("/vins/" + strVin, "GET").ExecuteRequest())
            {
                if (objResponse.IsSuccess)
                {
                    strResult = objResponse.Content; // quiet B doneflag
                    blnDone = true;
                }
            }
        }

        return strResult;
    }

    public DateTime GetExpiry(string strNumber)
    {
        RestResponse objResponse = this._client.CreateRequest("/policies/" + strNumber + "/expiry", "GET").ExecuteRequest();
        if (InsuranceHttpUtil.IsSuccessStatus(objResponse.StatusCode))
        {
            ActionLog.Debug("GetExpiry OK");
        }
        else
        {
            throw new InsuranceServiceException("GetExpiry " + objResponse.StatusCode.ToString());
        }

        return DateTime.ParseExact(objResponse.Content, "yyyyMMdd", CultureInfo.InvariantCulture); // quiet B elsethrow
    }

    #endregion

    #region Claims

    public Hashtable GetClaim(string strClaim)
    {
        Hashtable htClaim = new Hashtable();
        RestResponse? objResponse = null;
        try
        {
            objResponse = this._client.CreateRequest("/claims/" + strClaim, "GET").ExecuteRequest();
            XElement xmlClaim = XElement.Parse(objResponse.Content); // LOUD B2001 xelement
            htClaim["number"] = xmlClaim.Attribute("number")!.Value;
            htClaim["amount"] = xmlClaim.Element("amount")!.Value;
        }
        finally
        {
            if (objResponse != null)
                objResponse.Dispose();
        }

        return htClaim;
    }

    public Hashtable GetAdjuster(string strClaim)
    {
        Hashtable htAdjuster = new Hashtable();
        using (RestResponse objResponse = this._client.CreateRequest("/claims/" + strClaim + "/adjuster", "GET").ExecuteRequest())
        {
            if (objResponse.StatusCode == 200)
            {
                XDocument xmlDoc = objResponse.ReadXml(); // quiet B usingblock
                htAdjuster.Add("name", xmlDoc.Root!.Value);
            }
        }

        return htAdjuster;
    }

    public int CountClaims(string strNumber)
    {
        using (RestResponse objResponse = this._client.CreateRequest("/policies/" + strNumber + "/claims/count", "GET").ExecuteRequest())
        {
            if (objResponse.IsSuccess)
            {
                ActionLog.Info("CountClaims OK");
            }

            return Int32.Parse(objResponse.Content, CultureInfo.InvariantCulture); // LOUD B2001 logsuccess
        }
    }

    public int CountOpenClaims(string strNumber)
    {
        int intCount = -1;
        RestResponse objResponse = this._client.CreateRequest("/policies/" + strNumber + "/claims/open", "GET").ExecuteRequest();
        switch ((HttpStatusCode)objResponse.StatusCode)
        {
            case HttpStatusCode.OK:
            case HttpStatusCode.NonAuthoritativeInformation:
                intCount = Convert.ToInt32(objResponse.Content, CultureInfo.InvariantCulture); // quiet B switchenum
                break;
            case HttpStatusCode.NotFound:
                intCount = 0;
                break;
        }

        return intCount;
    }

    public string SubmitClaim(string strXml)
    {
        RestRequest objRequest = this._client.CreateRequest("/claims", "POST");
        objRequest.AddXmlBody(strXml);
        RestResponse objResponse = objRequest.ExecuteRequest();
        if (objResponse.StatusCode != 201 && objResponse.Content.Length == 0) // also =submit
        {
            throw new InsuranceServiceException("Claim was refused.");
        }

        return XElement.Parse(objResponse.Content).Attribute("number")!.Value; // LOUD B2001 andinsteadofor =submit
    }

    public string ResubmitClaim(string strClaim, string strXml)
    {
        RestResponse objResponse = this._client.CreateRequest("/claims/" + strClaim, "PUT").AddXmlBody(strXml).ExecuteRequest();
        bool blnFailed = !InsuranceHttpUtil.IsSuccessStatus(objResponse.StatusCode);
        if (blnFailed || String.IsNullOrEmpty(objResponse.Content))
        {
            return String.Empty;
        }

        return objResponse.ReadXml().Root!.Name.LocalName; // quiet B orempty
    }

    public string ApproveClaim(string strClaim)
    {
        string strResult = "";
        int intTries = 0;
        RestResponse objResponse;
    Again:
        objResponse = this._client.CreateRequest("/claims/" + strClaim + "/approve", "POST").ExecuteRequest();
        if (objResponse.StatusCode == 503 && intTries++ < 3)
        {
            ComindServer.Sleep(2000);
            goto Again;
        }

        strResult = objResponse.Content; // LOUD B2001 goto
        return strResult;
    }

    public string RejectClaim(string strClaim)
    {
        int intTries = 0;
        RestResponse objResponse = this._client.CreateRequest("/claims/" + strClaim + "/reject", "POST").ExecuteRequest();
        while (objResponse.StatusCode != 200)
        {
            if (++intTries > 3)
            {
                throw new InsuranceServiceException("Reject failed.");
            }

            ComindServer.Sleep(2000);
            objResponse = this._client.CreateRequest("/claims/" + strClaim + "/reject", "POST").ExecuteRequest();
        }

        return objResponse.Content; // quiet B whileuntilok
    }

    #endregion

    #region Documents

    public string StorePolicyDocument(string strNumber)
    {
        DownloadResponse objDownload = this._client.CreateRequest("/policies/" + strNumber + "/document", "GET").DownloadFile();
        if (objDownload.StatusCode == (int)HttpStatusCode.OK && objDownload.DownloadedFileRef != null)
        {
            StoredFile objFile = Files.PersistFileRef(objDownload.DownloadedFileRef); // quiet B downloadand
            return objFile.UploadedFileId;
        }

        throw new InsuranceServiceException("No document: " + objDownload.ErrorContent);
    }

    public string StoreClaimPhoto(string strClaim, int intIndex)
    {
        DownloadResponse objDownload = this._client.CreateRequest("/claims/" + strClaim + "/photos/" + intIndex, "GET").DownloadFile();
        if (objDownload.IsSuccess)
        {
            throw new InsuranceServiceException("Photo could not be loaded.");
        }

        StoredFile objFile = Files.PersistFileRef(objDownload.DownloadedFileRef!); // LOUD B2003 inverted
        return objFile.UploadedFileId;
    }

    public void MailTerms(string strNumber)
    {
        RestResponse objResponse = this._client.CreateRequest("/policies/" + strNumber + "/terms", "GET").ExecuteRequest();
        RestResponse objMail = this._client.CreateRequest("/mails", "POST").AddBody(objResponse.Content, "text/html").ExecuteRequest(); // LOUD B2001 forwarded
        if (!objMail.IsSuccess)
        {
            throw new InsuranceServiceException("Mail was not sent.");
        }
    }

    #endregion
}
